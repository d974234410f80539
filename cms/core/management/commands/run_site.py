import os
import signal
import socket
import subprocess
import sys
import time
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from cms.core.child_processes import ends_with_parent
from cms.core.static_files import collect_if_changed

STOP_SECONDS = 10
WEB_PROCESSES = 2
PAUSE_SECONDS = 3


class Command(BaseCommand):
    """Prepares the embedded site and runs its web server, worker and schedule until it is told to stop."""

    help = _("准备好数据库和演示内容，然后运行网站和后台进程；Ctrl-C 停止全部。")
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--no-demo", action="store_true", help=_("不装演示内容。"))

    def handle(self, *args: Any, **options: Any) -> None:
        # A terminal's Ctrl-C and a service manager's SIGTERM end the preparation alike. Python
        # leaves Ctrl-C without effect where the parent ignored it, as a shell's `&` does.
        signal.signal(signal.SIGTERM, stop)
        signal.signal(signal.SIGINT, stop)
        self.refuse_taken_port()
        try:
            self.prepare(with_demo=not options["no_demo"])
            self.serve(with_demo=not options["no_demo"])
        except KeyboardInterrupt:
            self.stdout.write(_("已停止。"))

    def refuse_taken_port(self) -> None:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", settings.PORT))
            except OSError as error:
                raise CommandError(
                    _("端口 %d 已被占用。请先停掉占用它的程序，或换一个端口：PORT=8080 make run")
                    % settings.PORT
                ) from error

    def prepare(self, *, with_demo: bool) -> None:
        self.stdout.write(_("准备数据库 …"))
        call_command("migrate", interactive=False, verbosity=0)
        self.stdout.write(_("准备静态文件 …"))
        collect_if_changed()
        call_command("set_up_site", verbosity=0)
        if with_demo:
            self.stdout.write(_("准备演示内容（第一次要一两分钟，好了会打印网址）…"))
            call_command("load_demo", stage="first")

    def serve(self, *, with_demo: bool) -> None:
        children = {"web": self.start(*web_command())}
        children |= {name: self.start(*command()) for name, command in HELPERS.items()}
        if with_demo:
            children["demo"] = self.start(*rest_of_demo_command())
        try:
            self.announce(with_demo=with_demo)
            self.watch(children)
        except KeyboardInterrupt:
            self.stdout.write("\n" + _("正在停止 …"))
        finally:
            end(list(children.values()))
        self.stdout.write(_("已停止。"))

    def watch(self, children: "dict[str, subprocess.Popen[bytes]]") -> None:
        """Replace worker and schedule whenever they end; raise CommandError when the web server has ended."""
        while children["web"].poll() is None:
            # A process that has ended stays in the table of processes until it is asked for.
            if "demo" in children and children["demo"].poll() is not None:
                del children["demo"]
            for name in HELPERS.keys() & children.keys():
                if children[name].poll() is not None:
                    self.stderr.write(_("后台进程意外停了，%d 秒后重新启动。") % PAUSE_SECONDS)
                    # Whatever ended it, a full disk say, may end the next one at once.
                    time.sleep(PAUSE_SECONDS)
                    children[name] = self.start(*HELPERS[name]())
            time.sleep(0.5)
        raise CommandError(_("网站进程意外停了，网站已关闭。请看上面的出错信息，再运行 make run。"))

    def start(self, *command: str) -> "subprocess.Popen[bytes]":
        # In a session of their own, so that Ctrl-C reaches the children once, from here.
        return subprocess.Popen(
            command,
            cwd=settings.BASE_DIR,
            env=os.environ | {"PORT": str(settings.PORT), "SITE_URL": settings.SITE_URL},
            start_new_session=True,
            preexec_fn=ends_with_parent,
        )

    def announce(self, *, with_demo: bool) -> None:
        wait_until_answering(settings.PORT)
        self.stdout.write("\n" + _("网站：%s/") % settings.SITE_URL)
        self.stdout.write(_("编辑台：%s/admin/") % settings.SITE_URL)
        if with_demo:
            self.stdout.write(_("演示账号（密码都是 wenming-demo）："))
            call_command("demo_accounts")
            self.stdout.write(_("其余的演示内容在后台继续装，网站已经可以用了。"))
        self.stdout.write(_("按 Ctrl-C 停止。") + "\n")
        self.stdout.flush()


def stop(signum: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def web_command() -> tuple[str, ...]:
    """gunicorn's own ASGI worker: slow phones on large uploads do not tie up a thread each."""
    return (
        sys.executable, "-m", "gunicorn", "cms.asgi", "-k", "asgi",
        "--bind", f"127.0.0.1:{settings.PORT}", "--workers", str(WEB_PROCESSES),
        "--no-control-socket", "--log-level", "warning", "--graceful-timeout", "5",
    )  # fmt: skip


def worker_command() -> tuple[str, ...]:
    return (sys.executable, "manage.py", "db_worker", "--interval", "1", "--verbosity", "0")


def schedule_command() -> tuple[str, ...]:
    return (sys.executable, "manage.py", "run_schedule")


# What runs beside the web server, and is started again when it ends.
HELPERS = {"worker": worker_command, "schedule": schedule_command}


def rest_of_demo_command() -> tuple[str, ...]:
    """Without its progress: the addresses are to stay the last thing on the screen."""
    return (sys.executable, "manage.py", "load_demo", "--stage=rest", "--verbosity=0")


def wait_until_answering(port: int, seconds: float = 60) -> None:
    """Return as soon as something listens on the port, at the latest after `seconds`."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)


def end(children: "list[subprocess.Popen[bytes]]") -> None:
    """Ask the processes to end, and make those end that do not."""
    for child in children:
        if child.poll() is None:
            child.terminate()
    until = time.monotonic() + STOP_SECONDS
    for child in children:
        try:
            child.wait(timeout=max(0.1, until - time.monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
