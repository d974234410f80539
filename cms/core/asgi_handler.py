"""Django behind an event loop, with a few threads that last."""

import asyncio
import contextvars
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from asgiref.sync import ThreadSensitiveContext
from django.conf import settings
from django.core import signals
from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.http import HttpResponseBase
from django.urls import set_script_prefix

Value = TypeVar("Value")


class SiteHandler(ASGIHandler):
    """Bodies come in and answers go out without a thread; what lies between runs in one of a few.

    A slow phone that sends 300 MB holds no thread. Django's own handler does that too, but gives
    each request a new thread, with a new database connection, and hops to it and back for every
    middleware: six milliseconds for an empty view, where this needs a fraction of one. The threads
    of this one keep their connections (DATABASE_CONN_MAX_AGE). Asynchronous views work as under
    WSGI: in an event loop of their own.
    """

    def __init__(self) -> None:
        super().__init__()
        self.threads = ThreadPoolExecutor(settings.WEB_THREADS, thread_name_prefix="request")

    def load_middleware(self, is_async: bool = False) -> None:
        super().load_middleware(is_async=False)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "websocket":
            # Anyone may knock with an upgrade: no fault of the site, and nothing for its log.
            await send({"type": "websocket.close"})
            return
        if scope["type"] != "http":
            raise ValueError(f"Only HTTP is served, not {scope['type']}.")
        try:
            body = await self.read_body(receive)
        except RequestAborted:
            return
        try:
            response = await self.in_thread(self.answer, scope, body)
            await self.send_unless_gone(response, receive, send)
        finally:
            body.close()

    async def in_thread(self, function: Callable[..., Value], *arguments: Any) -> Value:
        """Run a function in one of the threads, with the context variables of the caller."""
        context = contextvars.copy_context()
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.threads, context.run, function, *arguments)

    def answer(self, scope: Any, body: Any) -> HttpResponseBase:
        """A request from the first signal to the last, but for the sending of a stream."""
        set_script_prefix(get_script_prefix(scope))
        signals.request_started.send(sender=type(self), scope=scope)
        request, refusal = self.create_request(scope, body)
        response: Any = self.get_response(request) if request else refusal
        response._handler_class = type(self)
        if not response.streaming:
            # Its content is made: the connection is free before a slow phone has it all.
            response.close()
        answer: HttpResponseBase = response
        return answer

    async def send_unless_gone(self, response: HttpResponseBase, receive: Any, send: Any) -> None:
        """Send a response; stop when the client hangs up."""
        if not response.streaming:
            await self.send_response(response, send)
            return
        hang_up = asyncio.create_task(self.wait_for_hang_up(receive))
        # Iterators that are not asynchronous are read in a thread of this stream's own.
        async with ThreadSensitiveContext():
            sending = asyncio.create_task(self.send_response(response, send))
            try:
                await asyncio.wait({hang_up, sending}, return_when=asyncio.FIRST_COMPLETED)
            finally:
                # The server itself may stop this when the client is gone.
                for task in (hang_up, sending):
                    task.cancel()
                results = await asyncio.gather(hang_up, sending, return_exceptions=True)
                await asyncio.shield(self.in_thread(response.close))
        for result in results:
            if isinstance(result, Exception):
                raise result

    async def wait_for_hang_up(self, receive: Any) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
