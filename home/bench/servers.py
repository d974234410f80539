"""Starts the servers that are measured, and ends them."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

WORKERS = 2


class Server:
    """An ASGI application under gunicorn, with the options of `make run`."""

    def __init__(self, application: str, folder: Path, environment: Mapping[str, str]) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.process = subprocess.Popen(
            [
                sys.executable, "-m", "gunicorn", application, "-k", "asgi",
                "--bind", f"127.0.0.1:{self.port}", "--workers", str(WORKERS),
                "--no-control-socket", "--log-level", "warning",
            ],
            cwd=folder,
            env=dict(environment),
            start_new_session=True,
        )  # fmt: skip

    def wait(self, seconds: float = 60) -> None:
        """Return as soon as it listens."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and self.process.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.1)
        raise SystemExit("服务器没有启动，原因见上面的输出。")

    def rate(self, path: str, *, seconds: float, connections: int) -> float:
        """Requests a second, asked for by a client in another process."""
        client = Path(__file__).with_name("client.py")
        arguments = (str(self.port), path, str(seconds), str(connections))
        answer = subprocess.run(
            [sys.executable, str(client), *arguments],
            capture_output=True,
            text=True,
            check=False,
        )
        if answer.returncode:
            raise SystemExit(answer.stderr.strip())
        return float(answer.stdout)

    def stop(self) -> None:
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(timeout=30)


def run(folder: Path, environment: Mapping[str, str], *command: str) -> None:
    """Run a Python command to its end, and say what went wrong when it fails."""
    done = subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env=dict(environment),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
