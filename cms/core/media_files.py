"""Serves uploaded files where no web server stands in front (the embedded site).

What readers of a paper and of films need: parts of a file (RFC 9110, section 14), unchanged files
answered with 304, sizes of pictures kept for a year. Nothing that was uploaded can act as a page.
"""

import os
import re
import stat
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import BinaryIO

from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils._os import safe_join
from django.utils.cache import get_conditional_response
from django.utils.http import content_disposition_header, http_date, parse_http_date_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

CHUNK = 256 * 1024
# Only these are shown in the browser; the table is our own because that of the machine differs.
SHOWN_TYPES = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".pdf": "application/pdf",
}
HARMLESS = "default-src 'none'; img-src 'self'; media-src 'self'; sandbox"
# Chromium does not show a PDF in a sandbox.
HARMLESS_PDF = "frame-ancestors 'self'"
# The path of a rendition holds the hash of its original (CustomRendition.get_upload_to).
RENDITION = re.compile(r"images/[0-9a-f]{10}/[^/]+")
A_YEAR = "max-age=31536000, immutable"
AN_HOUR = "max-age=3600"
ONE_RANGE = re.compile(r"bytes=\s*(\d{0,18})\s*-\s*(\d{0,18})\s*", re.ASCII)


class FilePieces:
    """An iterator over a part of a file; whoever has it closes it."""

    def __init__(self, file: BinaryIO, start: int, length: int) -> None:
        self.file, self.left = file, length
        file.seek(start)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        if piece := self.next_piece():
            return piece
        raise StopIteration

    def next_piece(self) -> bytes:
        """The next piece; nothing at the end of the part or of the file."""
        piece = self.file.read(min(CHUNK, self.left))
        self.left -= len(piece)
        return piece

    def close(self) -> None:
        self.file.close()


class FilePart(StreamingHttpResponse):
    """A part of a file, in pieces, in a thread or in an event loop.

    Django's own FileResponse reads the whole file into memory under ASGI.
    """

    def __init__(self, pieces: FilePieces, headers: dict[str, str], status: int = 200) -> None:
        self.pieces = pieces
        super().__init__(pieces, headers=headers, status=status)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        read = sync_to_async(self.pieces.next_piece, thread_sensitive=False)
        while piece := await read():
            yield piece


@require_safe
def serve_media(request: HttpRequest, path: str) -> HttpResponseBase:
    """A file of the media folder, or the part of it that the browser asks for."""
    file_path = media_path(path)
    found = os.stat(file_path)
    whole = HttpResponse(headers=headers_for(path, found, is_shared=not _is_signed_in(request)))
    etag = whole.headers["ETag"]
    answer = get_conditional_response(request, etag, int(found.st_mtime), whole)
    if answer is not whole or request.method == "HEAD":
        return answer or whole
    headers = dict(whole.headers.items())
    part = asked_part(request, found.st_size, etag, headers["Last-Modified"])
    if part is None:
        return FilePart(FilePieces(file_path.open("rb"), 0, found.st_size), headers)
    start, length = part
    if length == 0:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{found.st_size}"})
    headers["Content-Length"] = str(length)
    headers["Content-Range"] = f"bytes {start}-{start + length - 1}/{found.st_size}"
    return FilePart(FilePieces(file_path.open("rb"), start, length), headers, status=206)


def media_path(path: str) -> Path:
    """Where the file lies; raises Http404 for what is no file inside the media folder."""
    try:
        file_path = Path(safe_join(str(settings.MEDIA_ROOT), path))
        is_file = stat.S_ISREG(os.stat(file_path).st_mode)
    except (SuspiciousFileOperation, OSError, ValueError) as error:
        raise Http404(_("没有这个文件。")) from error
    if not is_file:
        raise Http404(_("没有这个文件。"))
    return file_path


def headers_for(path: str, found: os.stat_result, *, is_shared: bool) -> dict[str, str]:
    """What is said of the whole file; `is_shared` when a cache between may keep it for others."""
    name = path.rpartition("/")[2]
    shown_type = SHOWN_TYPES.get(os.path.splitext(name)[1].lower())
    lasts = A_YEAR if RENDITION.fullmatch(path) else AN_HOUR
    headers = {
        "Content-Type": shown_type or "application/octet-stream",
        "Content-Length": str(found.st_size),
        "Accept-Ranges": "bytes",
        "ETag": f'"{found.st_mtime_ns:x}-{found.st_size:x}"',
        "Last-Modified": http_date(found.st_mtime),
        "Cache-Control": f"{'public' if is_shared else 'private'}, {lasts}",
        "Content-Security-Policy": HARMLESS_PDF if shown_type == "application/pdf" else HARMLESS,
        "X-Content-Type-Options": "nosniff",
    }
    if shown_type is None:
        headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return headers


def asked_part(
    request: HttpRequest, size: int, etag: str, last_modified: str
) -> tuple[int, int] | None:
    """Start and length of the part that is asked for; None for the whole, length 0 for nothing.

    Several parts at once, and what makes no sense, are answered with the whole, as RFC 9110
    allows.
    """
    match = ONE_RANGE.fullmatch(request.headers.get("Range", ""))
    if match is None or not any(match.groups()) or not _is_same(request, etag, last_modified):
        return None
    first, last = match.groups()
    if not first:
        length = min(int(last), size)
        return size - length, length
    start, end = int(first), min(int(last or size), size - 1)
    if last and int(last) < start:
        return None
    return start, max(0, end - start + 1)


def _is_same(request: HttpRequest, etag: str, last_modified: str) -> bool:
    """Whether the browser's earlier part is of the file as it is now (If-Range)."""
    condition = request.headers.get("If-Range")
    if condition is None or condition == etag:
        return True
    date = parse_http_date_safe(condition)
    return date is not None and date == parse_http_date_safe(last_modified)


def _is_signed_in(request: HttpRequest) -> bool:
    # The answer to them carries their session's cookie.
    return settings.SESSION_COOKIE_NAME in request.COOKIES
