"""How the web processes divide new connections among themselves."""

import asyncio
import logging
import socket
from collections.abc import Callable
from typing import Any

logger = logging.getLogger(__name__)

# Longer than it takes the other processes to wake, and nothing that a reader feels.
OTHERS_TURN = 0.001
NO_MORE_FILES = 1.0


def take_turns(worker: Any) -> None:
    """gunicorn's `post_worker_init` for its ASGI worker."""
    loop = worker.loop

    async def create_server(
        protocol: Callable[[], asyncio.Protocol], *, sock: socket.socket, **options: Any
    ) -> Turnstile:
        return Turnstile(loop, protocol, sock, ssl=options.get("ssl"))

    loop.create_server = create_server


class Turnstile(asyncio.AbstractServer):
    """Takes one connection from a listening socket, and leaves the next to another process.

    An event loop that is woken by new connections takes all that wait. When eight come at once, as
    from a reverse proxy that keeps its connections, the process that wakes first has all of them,
    and for as long as they are kept the others stand idle.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        protocol: Callable[[], asyncio.Protocol],
        sock: socket.socket,
        **options: Any,
    ) -> None:
        self.loop, self.protocol, self.sock, self.options = loop, protocol, sock, options
        sock.setblocking(False)
        self.accepting = loop.create_task(self.accept())

    async def accept(self) -> None:
        greetings: set[asyncio.Task[Any]] = set()
        while True:
            try:
                connection, _address = await self.loop.sock_accept(self.sock)
            except OSError:
                logger.exception("无法接受新的连接，稍后再试")
                await asyncio.sleep(NO_MORE_FILES)
                continue
            # In a task of its own: a slow encrypted greeting must not keep others out.
            greeting = self.loop.create_task(self.greet(connection))
            greetings.add(greeting)
            greeting.add_done_callback(greetings.discard)
            await asyncio.sleep(OTHERS_TURN)

    async def greet(self, connection: socket.socket) -> None:
        try:
            await self.loop.connect_accepted_socket(self.protocol, connection, **self.options)
        except OSError as error:
            logger.info("连接没有建立：%s", error)

    def close(self) -> None:
        self.accepting.cancel()

    async def wait_closed(self) -> None:
        await asyncio.wait({self.accepting})

    def get_loop(self) -> asyncio.AbstractEventLoop:
        return self.loop

    def is_serving(self) -> bool:
        return not self.accepting.done()

    async def start_serving(self) -> None:
        """It serves from the beginning."""

    async def serve_forever(self) -> None:
        await self.accepting
