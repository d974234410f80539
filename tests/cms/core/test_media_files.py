import asyncio
import os
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.utils.http import http_date

from cms.core.media_files import CHUNK, FilePart, FilePieces, media_path, serve_media
from cms.core.renditions import make_renditions
from tests.factories.core import ImageFactory

CONTENT = bytes(range(256)) * 4
SIZE = len(CONTENT)
PATH = "documents/lamp.mp4"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    """A media folder with one film, and a secret beside it."""
    settings.MEDIA_ROOT = tmp_path / "media"
    (tmp_path / "secret.txt").write_text("secret")
    add_file(settings.MEDIA_ROOT, PATH)
    return settings.MEDIA_ROOT


def add_file(media, path, content=CONTENT) -> None:
    (media / path).parent.mkdir(parents=True, exist_ok=True)
    (media / path).write_bytes(content)
    os.utime(media / path, (1_700_000_000, 1_700_000_000))


def ask(path=PATH, method="get", **headers):
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    request = getattr(RequestFactory(), method)(f"/media/{path}", headers=names)
    answer = serve_media(request, path)
    answer.body = answer.getvalue() if answer.streaming else answer.content
    if answer.streaming:
        # answer.close() would also end the request, and with it the connection to the database.
        answer.pieces.close()
    return answer


def test_media_answers_the_whole_file():
    answer = ask()

    assert (answer.status_code, answer.body) == (200, CONTENT)
    assert dict(answer.headers) == {
        "Content-Type": "video/mp4",
        "Content-Length": "1024",
        "Accept-Ranges": "bytes",
        "ETag": answer["ETag"],
        "Last-Modified": "Tue, 14 Nov 2023 22:13:20 GMT",
        "Cache-Control": "public, max-age=3600",
        "Content-Security-Policy": "default-src 'none'; img-src 'self'; media-src 'self'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=100-199", 100, 199),
        ("bytes=1000-", 1000, 1023),
        ("bytes=1000-99999", 1000, 1023),
        ("bytes=-24", 1000, 1023),
        ("bytes=-99999", 0, 1023),
        ("bytes= 5 - 6 ", 5, 6),
    ],
)
def test_media_answers_a_part(asked, start, end):
    answer = ask(Range=asked)

    assert (answer.status_code, answer.body) == (206, CONTENT[start : end + 1])
    assert answer["Content-Range"] == f"bytes {start}-{end}/1024"
    assert answer["Content-Length"] == str(end - start + 1)
    assert answer["Content-Type"] == "video/mp4"


@pytest.mark.parametrize("asked", ["bytes=1024-", "bytes=5000-6000", "bytes=-0"])
def test_media_beyond_the_end_is_416(asked):
    answer = ask(Range=asked)

    assert (answer.status_code, answer.body) == (416, b"")
    assert answer["Content-Range"] == "bytes */1024"


@pytest.mark.parametrize(
    "asked",
    ["bytes=0-9,20-29", "bytes=9-2", "bytes=-", "bytes=a-b", "lines=1-2", f"bytes={'9' * 30}-"],
)
def test_media_answers_the_whole_when_the_part_makes_no_sense_or_is_several(asked):
    answer = ask(Range=asked)

    assert (answer.status_code, answer.body) == (200, CONTENT)


def test_media_of_an_empty_file_has_no_parts(media):
    add_file(media, "documents/empty.mp3", b"")

    assert ask("documents/empty.mp3").status_code == 200
    assert ask("documents/empty.mp3", Range="bytes=0-").status_code == 416


def test_media_part_of_an_unchanged_file_is_continued():
    whole = ask()

    for condition in (whole["ETag"], whole["Last-Modified"]):
        assert ask(Range="bytes=10-", If_Range=condition).status_code == 206


@pytest.mark.parametrize("condition", ['"other"', 'W/"x"', "nonsense", http_date(1_600_000_000)])
def test_media_part_of_a_changed_file_begins_anew(condition):
    answer = ask(Range="bytes=10-", If_Range=condition)

    assert (answer.status_code, answer.body) == (200, CONTENT)


def test_media_that_the_browser_has_is_304():
    whole = ask()

    for name, condition in (("If_None_Match", "ETag"), ("If_Modified_Since", "Last-Modified")):
        answer = ask(Range="bytes=0-5", **{name: whole[condition]})
        assert (answer.status_code, answer.body) == (304, b"")
        assert answer["Cache-Control"] == "public, max-age=3600"


def test_media_that_must_be_another_is_412():
    assert ask(If_Match='"other"').status_code == 412


def test_media_head_says_everything_and_sends_nothing():
    answer = ask(method="head", Range="bytes=0-5")

    assert (answer.status_code, answer.body, answer["Content-Length"]) == (200, b"", "1024")


def test_media_refuses_to_be_written():
    assert ask(method="post").status_code == 405


def test_media_of_an_editor_is_not_for_shared_caches(editor_client):
    answer = editor_client.get(f"/media/{PATH}")
    answer.close()

    assert answer["Cache-Control"] == "private, max-age=3600"


def test_media_renditions_last_for_ever(db):
    [rendition] = make_renditions(ImageFactory(), ["page_thumb"], ["jpeg"])

    answer = ask(rendition.file.name)

    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["Content-Type"] == "image/jpeg"


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.js", "a.xml", "a.txt", "a.docx", "灯", "a"])
def test_media_that_could_act_as_a_page_is_downloaded(media, name):
    add_file(media, f"documents/{name}", b"<script>alert(1)</script>")

    answer = ask(f"documents/{name}")

    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment; filename")
    assert answer["Content-Security-Policy"].endswith("sandbox")


def test_media_pdf_is_shown_without_a_sandbox(media):
    add_file(media, "documents/page.PDF")

    answer = ask("documents/page.PDF")

    assert answer["Content-Type"] == "application/pdf"
    assert "Content-Disposition" not in answer
    assert answer["Content-Security-Policy"] == "frame-ancestors 'self'"


@pytest.mark.parametrize(
    "path",
    ["../secret.txt", "documents/../../secret.txt", "/etc/passwd", "documents", "", "no.mp4", "\0"],
)
def test_media_outside_the_folder_or_no_file_is_404(path):
    with pytest.raises(Http404):
        media_path(path)


def test_media_traversal_by_address_is_404(client, db):
    for address in ("/media/..%2fsecret.txt", "/media/%2e%2e/secret.txt", "/media//etc/passwd"):
        assert client.get(address).status_code == 404


def test_media_policy_reaches_the_browser(client, db):
    answer = client.get(f"/media/{PATH}")
    answer.close()

    assert answer["Content-Security-Policy"].endswith("sandbox")


def test_media_in_an_event_loop_comes_in_pieces(media):
    content = os.urandom(CHUNK * 2 + 10)
    add_file(media, "big.mp4", content)

    async def collect(answer) -> list[bytes]:
        return [piece async for piece in answer]

    with (media / "big.mp4").open("rb") as file:
        part = FilePieces(file, 5, len(content) - 5)
        # A thread of its own: a browser of other tests may keep this one's loop running.
        with ThreadPoolExecutor(1) as thread:
            pieces = thread.submit(asyncio.run, collect(FilePart(part, {}))).result()

    assert [len(piece) for piece in pieces] == [CHUNK, CHUNK, 5]
    assert b"".join(pieces) == content[5:]


def test_media_cut_short_while_it_is_sent_ends(media):
    with (media / PATH).open("rb") as file:
        assert FilePart(FilePieces(file, 0, SIZE * 2), {}).getvalue() == CONTENT
