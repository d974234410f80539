"""The embedded site as its user starts and stops it: real processes on a real port."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from django.core.management import CommandError

from cms.core.management.commands import run_site
from tests.conftest import REPOSITORY

STARTED = "按 Ctrl-C 停止"
START_SECONDS = 120
STOP_SECONDS = 20


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def start(tmp_path):
    """Starts the site without demo content in a folder of its own."""
    running = []

    def run(port):
        environment = {
            key: value
            for key, value in os.environ.items()
            if key not in ("DATABASE_URL", "SITE_URL", "DJANGO_SETTINGS_MODULE")
        } | {"PORT": str(port), "WENMING_DATA": str(tmp_path), "PYTHONUNBUFFERED": "1"}
        process = subprocess.Popen(
            [sys.executable, "manage.py", "run_site", "--no-demo"],
            cwd=REPOSITORY,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        running.append(process)
        return process

    yield run
    for process in running:
        if process.poll() is None:
            process.kill()
        process.stdout.close()
        process.wait()


def read_until_started(process) -> str:
    lines = []
    until = time.monotonic() + START_SECONDS
    for line in process.stdout:
        lines.append(line)
        if STARTED in line or time.monotonic() > until:
            break
    return "".join(lines)


def children_of(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True)
    pairs = [tuple(map(int, line.split())) for line in listed.stdout.splitlines()]
    direct = [child for child, parent in pairs if parent == pid]
    return direct + [below for child in direct for below in children_of(child)]


def alive(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT], ids=["SIGTERM", "Ctrl-C"])
def test_site_answers_and_ends_with_all_its_processes(start, ending):
    port = free_port()
    process = start(port)
    said = read_until_started(process)
    assert f"网站：http://127.0.0.1:{port}/" in said
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as response:
        assert response.status == 200
    children = children_of(process.pid)
    assert len(children) >= 4
    process.send_signal(ending)
    assert process.wait(timeout=STOP_SECONDS) == 0
    assert [pid for pid in children if alive(pid)] == []


def test_processes_end_when_their_supervisor_is_killed(start):
    process = start(free_port())
    read_until_started(process)
    children = children_of(process.pid)
    process.kill()
    process.wait()
    until = time.monotonic() + STOP_SECONDS
    while any(alive(pid) for pid in children) and time.monotonic() < until:
        time.sleep(0.2)
    assert [pid for pid in children if alive(pid)] == []


def command_of(pid: int) -> str:
    try:
        with open(f"/proc/{pid}/cmdline") as line:
            return line.read()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def child_with(process, word) -> int | None:
    """The oldest child of the supervisor with this word in its command."""
    found = [pid for pid in children_of(process.pid) if word in command_of(pid)]
    return min(found, default=None)


@pytest.mark.parametrize("helper", ["db_worker", "run_schedule"])
def test_helper_that_is_killed_is_started_again(start, helper):
    port = free_port()
    process = start(port)
    read_until_started(process)
    killed = child_with(process, helper)
    os.kill(killed, signal.SIGKILL)
    assert process.stdout.readline() == "后台进程意外停了，3 秒后重新启动。\n"
    until = time.monotonic() + STOP_SECONDS
    while child_with(process, helper) in (None, killed) and time.monotonic() < until:
        time.sleep(0.2)
    assert child_with(process, helper) not in (None, killed)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=30) as response:
        assert response.status == 200
    process.terminate()
    assert process.wait(timeout=STOP_SECONDS) == 0


def test_site_fails_in_one_sentence_when_its_web_server_ends(start):
    process = start(free_port())
    read_until_started(process)
    children = children_of(process.pid)
    os.kill(child_with(process, "gunicorn"), signal.SIGTERM)
    assert process.wait(timeout=STOP_SECONDS) == 1
    assert (
        process.stdout.read()
        .splitlines()[-1]
        .endswith("网站进程意外停了，网站已关闭。请看上面的出错信息，再运行 make run。")
    )
    assert [pid for pid in children if alive(pid)] == []


def test_process_that_loaded_the_demo_content_does_not_stay():
    command = run_site.Command()
    children = {
        "web": command.start("sleep", "2"),
        "worker": command.start("sleep", "60"),
        "demo": command.start("true"),
    }
    demo = children["demo"]
    try:
        with pytest.raises(CommandError, match="网站进程意外停了"):
            command.watch(children)
    finally:
        run_site.end(list(children.values()))
    assert (demo.returncode, list(children)) == (0, ["web", "worker"])


def test_taken_port_is_said_in_one_sentence(start):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = start(port)
        said = process.stdout.read()
        assert process.wait(timeout=START_SECONDS) == 1
    assert (
        said.strip()
        .splitlines()[-1]
        .endswith(f"端口 {port} 已被占用。请先停掉占用它的程序，或换一个端口：PORT=8080 make run")
    )
