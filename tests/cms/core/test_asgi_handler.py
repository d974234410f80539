"""The handler between the event loop and Django's views."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.http import HttpResponse, StreamingHttpResponse
from django.urls import path

from cms.core.asgi_handler import SiteHandler

threads_seen = []
closed = []


def echo(request):
    threads_seen.append(threading.current_thread().name)
    return HttpResponse(request.body, headers={"X-Address": request.get_full_path()})


def rows(request):
    with connection.cursor() as cursor:
        return HttpResponse(str(cursor.execute("SELECT 6 * 7").fetchone()[0]))


def fails(request):
    raise ZeroDivisionError


async def waits(request):
    await asyncio.sleep(0)
    return HttpResponse("waited")


def stream(request):
    async def pieces():
        try:
            yield b"a"
            yield b"b"
            if "endless" in request.GET:
                await asyncio.sleep(60)
        finally:
            closed.append(request.get_full_path())

    return StreamingHttpResponse(pieces())


urlpatterns = [
    path("echo", echo),
    path("rows", rows),
    path("fails", fails),
    path("waits", waits),
    path("stream", stream),
]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture
def middleware(settings):
    settings.MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
    settings.WEB_THREADS = 2


class Visit:
    """One request as a server makes it."""

    def __init__(self, address, body=(b"",), hangs_up_after=None, root_path=""):
        self.path, _, self.query = address.partition("?")
        self.root_path = root_path
        self.incoming = [
            {"type": "http.request", "body": part, "more_body": index < len(body) - 1}
            for index, part in enumerate(body)
        ]
        self.hangs_up_after = hangs_up_after
        self.sent = []

    async def receive(self):
        if self.incoming:
            return self.incoming.pop(0)
        while self.hangs_up_after is None or len(self.sent) < self.hangs_up_after:
            await asyncio.sleep(0.01)
        return {"type": "http.disconnect"}

    async def send(self, message):
        self.sent.append(message)

    async def made_with(self, handler):
        scope = {
            "type": "http", "method": "POST", "scheme": "http", "path": self.path,
            "raw_path": self.path.encode(), "query_string": self.query.encode(),
            "headers": [(b"host", b"testserver")], "root_path": self.root_path,
            "client": ("127.0.0.1", 1), "server": ("testserver", 80),
        }  # fmt: skip
        await handler(scope, self.receive, self.send)
        return self

    @property
    def status(self):
        return self.sent[0]["status"]

    @property
    def content(self):
        return b"".join(message.get("body", b"") for message in self.sent[1:])


def ask(*visits):
    """Make all visits at once with one handler, in an event loop of their own."""

    async def all_of_them():
        handler = SiteHandler()
        made = await asyncio.gather(*(visit.made_with(handler) for visit in visits))
        # A thread that ends leaves its connection open on a server.
        await handler.in_thread(connections.close_all)
        return made

    # A thread of its own: a browser of other tests may keep this one's loop running.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, all_of_them()).result()


def test_body_arrives_whole(middleware):
    [visit] = ask(Visit("/echo?a=1", body=(b"one ", b"two ", b"three")))
    assert (visit.status, visit.content) == (200, b"one two three")
    assert (b"X-Address", b"/echo?a=1") in visit.sent[0]["headers"]


def test_many_requests_share_a_few_threads(middleware):
    threads_seen.clear()
    visits = ask(*(Visit("/echo", body=(str(n).encode(),)) for n in range(20)))
    assert [visit.content for visit in visits] == [str(n).encode() for n in range(20)]
    assert set(threads_seen) <= {"request_0", "request_1"}


@pytest.mark.django_db(transaction=True)
def test_view_may_ask_the_database(middleware):
    [visit] = ask(Visit("/rows"))
    assert (visit.status, visit.content) == (200, b"42")


def test_fault_of_a_view_is_an_answer(middleware, settings):
    settings.DEBUG_PROPAGATE_EXCEPTIONS = False
    [visit] = ask(Visit("/fails"))
    assert visit.status == 500


def test_asynchronous_view_is_answered(middleware):
    [visit] = ask(Visit("/waits"))
    assert visit.content == b"waited"


def test_stream_is_sent_and_closed(middleware):
    closed.clear()
    [visit] = ask(Visit("/stream"))
    assert (visit.content, closed) == (b"ab", ["/stream"])


def test_stream_ends_when_its_reader_hangs_up(middleware):
    closed.clear()
    [visit] = ask(Visit("/stream?endless", hangs_up_after=3))
    assert (visit.content, closed) == (b"ab", ["/stream?endless"])


def test_reader_who_hangs_up_while_sending_is_not_answered(middleware):
    visit = Visit("/echo", body=(b"half",), hangs_up_after=0)
    visit.incoming[0]["more_body"] = True
    ask(visit)
    assert visit.sent == []


def test_websocket_is_closed_before_it_opens(middleware):
    visit = Visit("/echo")

    async def upgrade():
        await SiteHandler()({"type": "websocket"}, visit.receive, visit.send)

    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, upgrade()).result()
    assert visit.sent == [{"type": "websocket.close"}]


def test_only_http_is_served(middleware):
    async def other():
        await SiteHandler()({"type": "lifespan"}, None, None)

    with ThreadPoolExecutor(1) as thread, pytest.raises(ValueError, match="Only HTTP"):
        thread.submit(asyncio.run, other()).result()
