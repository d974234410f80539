"""The site of a test in a real database file, for real processes to work on."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import connection


class SiteInFile:
    """A copy of the test's database, and processes of the site that share it."""

    def __init__(self, folder: Path) -> None:
        # With what the test has written and not committed.
        path = folder / "wenming.sqlite3"
        path.write_bytes(connection.connection.serialize())
        # As `make run` leaves it before the first server starts.
        with closing(sqlite3.connect(path)) as database:
            database.execute("PRAGMA journal_mode=WAL")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.cms.core.page_cache.file_settings",
            "WENMING_DATA": str(folder),
            "SITE_URL": "http://testserver",
            "PYTHONPATH": str(settings.BASE_DIR),
        }
        self.server = None

    def start(self, *command: str) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, *command],
            cwd=settings.BASE_DIR,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def run(self, *command: str) -> int:
        process = self.start(*command)
        output, _ = process.communicate(timeout=120)
        assert "locked" not in output, output
        return process.returncode

    def serve(self) -> None:
        """The web server as `make run` starts it, with two processes."""
        self.server = self.start(
            "-m", "gunicorn", "cms.asgi", "-k", "asgi", "--bind", f"127.0.0.1:{self.port}",
            "--workers", "2", "--no-control-socket", "--log-level", "warning",
        )  # fmt: skip
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                self.get("/healthz")
            except OSError:
                time.sleep(0.2)
            else:
                return
        self.server.terminate()
        raise AssertionError(f"the server does not answer: {self.server.communicate()[0]}")

    def get(self, path: str, method: str = "GET", **headers: str):
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", headers=headers, method=method
        )
        # Whatever proxy the machine has, it is not asked.
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=30) as response:
                return response.status, dict(response.headers), response.read()
        except urllib.error.HTTPError as error:
            self.server.terminate()
            raise AssertionError(f"{error} for {path}: {self.server.communicate()[0]}") from error

    def text(self, path: str, **headers: str) -> str:
        return self.get(path, **headers)[2].decode()

    def stop(self) -> None:
        if self.server is not None:
            os.killpg(self.server.pid, signal.SIGTERM)
            self.server.communicate(timeout=30)
