"""With real sockets and event loops, each in a thread as if it were a process."""

import asyncio
import errno
import socket
import threading
from types import SimpleNamespace

import pytest

from cms.core import accepting
from cms.core.accepting import take_turns


class Echo(asyncio.Protocol):
    """Sends back what it gets, with the name of the process that has the connection."""

    def __init__(self, name):
        self.name = name

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.transport.write(self.name + data)


class Process(threading.Thread):
    """An event loop that serves a listening socket as gunicorn's worker does."""

    def __init__(self, name, sock):
        super().__init__(daemon=True)
        self.label, self.sock = name, sock
        self.loop = asyncio.new_event_loop()
        self.is_listening = threading.Event()

    def run(self):
        asyncio.set_event_loop(self.loop)
        take_turns(SimpleNamespace(loop=self.loop))
        self.loop.run_until_complete(self.serve())
        self.loop.close()

    async def serve(self):
        self.stopping = asyncio.Event()
        server = await self.loop.create_server(lambda: Echo(self.label), sock=self.sock, ssl=None)
        self.is_listening.set()
        await self.stopping.wait()
        server.close()
        await server.wait_closed()
        assert not server.is_serving()

    def stop(self):
        if self.is_alive():
            self.loop.call_soon_threadsafe(self.stopping.set)
        self.join(timeout=5)
        assert not self.is_alive()


@pytest.fixture
def listening():
    with socket.create_server(("127.0.0.1", 0), backlog=64) as sock:
        yield sock


@pytest.fixture
def start(listening):
    processes = []

    def start_process(name):
        process = Process(name, listening)
        processes.append(process)
        process.start()
        assert process.is_listening.wait(5)
        return process

    yield start_process
    for process in processes:
        process.stop()


def ask(connection, words=b"?"):
    connection.settimeout(5)
    connection.sendall(words)
    return connection.recv(10)


def connect(listening):
    return socket.create_connection(listening.getsockname(), timeout=5)


def test_connections_that_come_at_once_are_divided(listening, start):
    start(b"A")
    start(b"B")
    connections = [connect(listening) for _ in range(8)]
    try:
        names = [ask(connection) for connection in connections]
    finally:
        for connection in connections:
            connection.close()
    assert set(names) == {b"A?", b"B?"}
    assert 2 <= names.count(b"A?") <= 6


def test_one_process_alone_takes_them_all(listening, start):
    start(b"A")
    for _ in range(5):
        with connect(listening) as connection:
            assert ask(connection) == b"A?"


def test_process_goes_on_when_it_has_no_more_files(listening, start, monkeypatch, caplog):
    monkeypatch.setattr(accepting, "NO_MORE_FILES", 0.05)
    process = start(b"A")
    accept, refusals = process.loop.sock_accept, iter([OSError(errno.EMFILE, "too many")])

    async def accept_or_fail(sock):
        for refusal in refusals:
            raise refusal
        return await accept(sock)

    process.loop.sock_accept = accept_or_fail
    with connect(listening) as first, connect(listening) as second:
        # The first is taken by the call that began before the files ran out.
        assert ask(first) == b"A?"
        assert ask(second) == b"A?"
    assert "无法接受新的连接" in caplog.text


def test_closed_process_takes_no_more(listening, start):
    start(b"A").stop()
    with connect(listening) as connection:
        connection.settimeout(0.2)
        connection.sendall(b"?")
        with pytest.raises(TimeoutError):
            connection.recv(10)
