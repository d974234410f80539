"""WebP: chunks are dropped, the coded picture is copied byte for byte (RFC 9649)."""

from collections.abc import Iterator

from cms.core.image_metadata.errors import MalformedFileError
from cms.core.image_metadata.labels import AILabel, label_in_bytes, read_exif

KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
EXIF_FLAG, XMP_FLAG = 0x08, 0x04
HEADER = 12


def is_webp(data: bytes) -> bool:
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def strip(data: bytes) -> bytes:
    """The same picture without EXIF, XMP and unknown chunks, and what stands after it.

    Colour profile, way up and AI labels stay. Raises MalformedFileError.
    """
    kept = []
    orientation, label = 1, AILabel()
    for kind, body in chunks(data):
        if kind in KEPT:
            kept.append((kind, body))
        elif kind == b"EXIF":
            orientation, found = read_exif(body)
            label |= found
        elif kind == b"XMP ":
            label |= label_in_bytes(body)
    if not kept:
        raise MalformedFileError
    # Only the extended form has a place for metadata; the simple one has none to lose.
    if kept[0][0] == b"VP8X" and kept[0][1]:
        kept += _own_chunks(orientation, label)
        kept[0] = (b"VP8X", _flagged(kept[0][1], {kind for kind, _body in kept}))
    written = b"".join(_chunk(kind, body) for kind, body in kept)
    return b"RIFF" + (len(written) + 4).to_bytes(4, "little") + b"WEBP" + written


def chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Kind and body of each chunk inside the RIFF."""
    position = HEADER
    end_of_file = min(len(data), int.from_bytes(data[4:8], "little") + 8)
    while position + 8 <= end_of_file:
        length = int.from_bytes(data[position + 4 : position + 8], "little")
        end = position + 8 + length
        if end > end_of_file:
            raise MalformedFileError
        yield data[position : position + 4], data[position + 8 : end]
        position = end + length % 2


def _own_chunks(orientation: int, label: AILabel) -> list[tuple[bytes, bytes]]:
    own = [(b"EXIF", label.exif(orientation)), (b"XMP ", label.xmp())]
    return [(kind, body) for kind, body in own if body]


def _flagged(header: bytes, kinds: set[bytes]) -> bytes:
    flags = header[0] & ~(EXIF_FLAG | XMP_FLAG)
    flags |= EXIF_FLAG if b"EXIF" in kinds else 0
    flags |= XMP_FLAG if b"XMP " in kinds else 0
    return bytes([flags]) + header[1:]


def _chunk(kind: bytes, body: bytes) -> bytes:
    return kind + len(body).to_bytes(4, "little") + body + b"\0" * (len(body) % 2)
