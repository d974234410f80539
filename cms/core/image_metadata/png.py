"""PNG: chunks are dropped, the others are copied byte for byte (ISO/IEC 15948)."""

import zlib
from collections.abc import Iterator

from cms.core.image_metadata.errors import MalformedFileError
from cms.core.image_metadata.labels import (
    AILabel,
    aigc_label,
    label_in_bytes,
    label_in_text,
    read_exif,
)

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# What draws the picture: palette, transparency, colours, resolution, and the frames of APNG.
KEPT = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"bKGD", b"sBIT", b"pHYs"),
    *(b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"mDCV", b"cLLI"),
    *(b"acTL", b"fcTL", b"fdAT"),
}
XMP_KEYWORD = "XML:com.adobe.xmp"
LONGEST_TEXT = 1_000_000


def strip(data: bytes) -> bytes:
    """The same picture without texts, EXIF, time, private chunks and what stands after it.

    Colour profile, way up and AI labels stay. Raises MalformedFileError.
    """
    kept = []
    orientation, label = 1, AILabel()
    for kind, body, chunk in chunks(data):
        if kind in KEPT:
            kept.append((kind, chunk))
        elif kind == b"eXIf":
            orientation, found = read_exif(body)
            label |= found
        elif kind in (b"tEXt", b"zTXt", b"iTXt"):
            label |= _label_in_chunk(kind, body)
    if not kept or kept[0][0] != b"IHDR" or kept[-1][0] != b"IEND":
        raise MalformedFileError
    own = _own_chunks(orientation, label)
    return SIGNATURE + kept[0][1] + own + b"".join(chunk for _kind, chunk in kept[1:])


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Kind, body and the whole of each chunk up to IEND."""
    position = len(SIGNATURE)
    while position + 12 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        end = position + 12 + length
        if end > len(data):
            raise MalformedFileError
        kind = data[position + 4 : position + 8]
        yield kind, data[position + 8 : end - 4], data[position:end]
        if kind == b"IEND":
            return
        position = end


def _own_chunks(orientation: int, label: AILabel) -> bytes:
    own = b""
    if exif := label.exif(orientation):
        own += _chunk(b"eXIf", exif)
    if label:
        own += _text(XMP_KEYWORD, label.xmp().decode())
    if label.aigc:
        own += _text("AIGC", label.aigc)
    return own


def _text(keyword: str, text: str) -> bytes:
    return _chunk(b"iTXt", keyword.encode("ascii") + b"\0\0\0\0\0" + text.encode())


def _chunk(kind: bytes, body: bytes) -> bytes:
    checksum = zlib.crc32(kind + body).to_bytes(4, "big")
    return len(body).to_bytes(4, "big") + kind + body + checksum


def _label_in_chunk(kind: bytes, body: bytes) -> AILabel:
    keyword, _end, rest = body.partition(b"\0")
    text = _unpacked(kind, rest)
    if keyword == b"AIGC":
        return aigc_label(text.decode("utf-8", "replace"))
    if keyword == XMP_KEYWORD.encode("ascii"):
        return label_in_bytes(text)
    return label_in_text(text.decode("utf-8", "replace"))


def _unpacked(kind: bytes, rest: bytes) -> bytes:
    if kind == b"tEXt":
        return rest[:LONGEST_TEXT]
    if kind == b"zTXt":
        return _inflated(rest[1:])
    is_compressed = rest[:1] == b"\1"
    text = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    return _inflated(text) if is_compressed else text[:LONGEST_TEXT]


def _inflated(packed: bytes) -> bytes:
    """At most a megabyte: a few bytes may unpack to gigabytes."""
    try:
        return zlib.decompressobj().decompress(packed, LONGEST_TEXT)
    except zlib.error:
        return b""
