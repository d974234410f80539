"""AVIF and HEIC: EXIF and XMP are overwritten where they stand (ISO/IEC 14496-12 and 23008-12).

Nothing changes its place or length, so that the coded picture, its turning and the tables that
point at it stay as they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cms.core.image_metadata.errors import MalformedFileError
from cms.core.image_metadata.labels import AILabel, label_in_bytes, read_exif

# Boxes outside the picture: content credentials, user data, padding.
FOREIGN = {b"uuid", b"jumb", b"udta", b"free", b"skip"}
# A TIFF without a single entry.
EMPTY_EXIF = b"II*\0\x08\0\0\0\0\0\0\0\0\0"
EXIF_OFFSET = 4


@dataclass(frozen=True)
class Box:
    kind: bytes
    head: int
    start: int  # of its body
    end: int


def is_isobmff(data: bytes) -> bool:
    return data[4:8] == b"ftyp"


def strip(data: bytes) -> bytes:
    """The same picture with its metadata overwritten; AI labels stay. Raises MalformedFileError."""
    try:
        return _stripped(data)
    except (IndexError, ValueError) as error:
        raise MalformedFileError from error


def _stripped(data: bytes) -> bytes:
    written = bytearray(data)
    label, places = AILabel(), []
    for box in boxes(data, 0, len(data)):
        if box.kind in FOREIGN:
            written[box.start : box.end] = bytes(box.end - box.start)
            written[box.head + 4 : box.head + 8] = b"free"
        elif box.kind == b"meta":
            places += _metadata(data, box)
    for kind, extents in places:
        body = b"".join(data[start:end] for start, end in extents)
        if kind == b"Exif":
            skipped = int.from_bytes(body[:EXIF_OFFSET], "big") + EXIF_OFFSET
            label |= read_exif(body[skipped:])[1]
        else:
            label |= label_in_bytes(body)
    is_labelled = not label
    for kind, extents in places:
        is_labelled |= _overwrite(written, kind, extents, label)
    if not is_labelled:
        raise MalformedFileError
    return bytes(written)


def _overwrite(
    written: bytearray, kind: bytes, extents: list[tuple[int, int]], label: AILabel
) -> bool:
    """Write the label, if it fits, and nothing else; says whether it stands there now."""
    room = sum(end - start for start, end in extents)
    is_exif = kind == b"Exif"
    body = bytes(EXIF_OFFSET) + label.exif() if is_exif else label.xmp()
    is_written = bool(label.aigc if is_exif else label) and len(body) <= room
    if not is_written:
        body = (bytes(EXIF_OFFSET) + EMPTY_EXIF)[:room] if is_exif else b""
    body = body.ljust(room, b"\0" if is_exif else b" ")
    for start, end in extents:
        written[start:end], body = body[: end - start], body[end - start :]
    return is_written


def boxes(data: bytes, start: int, end: int) -> Iterator[Box]:
    """The boxes between two places."""
    while start + 8 <= end:
        size = int.from_bytes(data[start : start + 4], "big")
        kind, head = data[start + 4 : start + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[start + 8 : start + 16], "big"), 16
        elif size == 0:
            size = end - start
        if size < head or start + size > end:
            raise MalformedFileError
        yield Box(kind, start, start + head, start + size)
        start += size


class Reader:
    """Reads numbers one after the other; raises IndexError beyond the end."""

    def __init__(self, data: bytes, start: int, end: int) -> None:
        self.data, self.position, self.end = data, start, end

    def number(self, length: int) -> int:
        return int.from_bytes(self.take(length), "big")

    def take(self, length: int) -> bytes:
        self.position += length
        if self.position > self.end:
            raise IndexError
        return self.data[self.position - length : self.position]


def _metadata(data: bytes, meta: Box) -> list[tuple[bytes, list[tuple[int, int]]]]:
    """Kind (Exif or mime) and places of each piece of metadata."""
    inside = {box.kind: box for box in boxes(data, meta.start + 4, meta.end)}
    if b"iinf" not in inside or b"iloc" not in inside:
        return []
    kinds = dict(_item_kinds(data, inside[b"iinf"]))
    idat = inside.get(b"idat")
    return [
        (kinds[item], extents)
        for item, extents in _item_places(data, inside[b"iloc"], idat.start if idat else 0)
        if kinds.get(item) in (b"Exif", b"mime")
    ]


def _item_kinds(data: bytes, iinf: Box) -> Iterator[tuple[int, bytes]]:
    count_length = 2 if data[iinf.start] == 0 else 4
    for box in boxes(data, iinf.start + 4 + count_length, iinf.end):
        reader = Reader(data, box.start, box.end)
        version = reader.number(4) >> 24
        if version >= 2:
            item = reader.number(2 if version == 2 else 4)
            reader.number(2)
            yield item, reader.take(4)


def _item_places(data: bytes, iloc: Box, idat: int) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    reader = Reader(data, iloc.start, iloc.end)
    version = reader.number(4) >> 24
    lengths = reader.number(2)
    offset_length, length_length, base_length, index_length = (
        lengths >> shift & 15 for shift in (12, 8, 4, 0)
    )
    number_length = 4 if version == 2 else 2
    for _item in range(reader.number(number_length)):
        item = reader.number(number_length)
        method = reader.number(2) & 15 if version else 0
        reader.number(2)
        base = reader.number(base_length) + (idat if method == 1 else 0)
        extents = []
        for _extent in range(reader.number(2)):
            reader.number(index_length if version else 0)
            start = base + reader.number(offset_length)
            end = start + reader.number(length_length)
            if end > len(data):
                raise MalformedFileError
            extents.append((start, end))
        yield item, extents
