"""JPEG: segments are dropped, the coded picture is copied byte for byte (ITU-T T.81, annex B)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cms.core.image_metadata.errors import MalformedFileError
from cms.core.image_metadata.labels import AILabel, label_in_bytes, read_exif

SIGNATURE = b"\xff\xd8"
APP0, APP1, APP2, APP14, APP15, COM = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
SOS, EOI = 0xDA, 0xD9
STANDALONE = {0x01, *range(0xD0, 0xD9)}
# In coded data FF is followed by 00 or by a restart marker; everything else begins a segment.
END_OF_SCAN = re.compile(rb"\xff[\x01-\xcf\xd8-\xfe]")
EXIF = b"Exif\0\0"
XMP = b"http://ns.adobe.com/xap/1.0/\0"
JFIF_WITHOUT_THUMBNAIL = 12


@dataclass(frozen=True)
class Segment:
    marker: int
    body: bytes = b""
    scan: bytes = b""

    def written(self) -> bytes:
        if self.marker == EOI:
            return b"\xff\xd9"
        length = (len(self.body) + 2).to_bytes(2, "big")
        return b"\xff" + bytes([self.marker]) + length + self.body + self.scan


def strip(data: bytes) -> bytes:
    """The same picture without EXIF, XMP, IPTC, comments, thumbnails and what stands after it.

    Colour profile, way up and AI labels stay. Raises MalformedFileError.
    """
    kept: list[Segment] = []
    orientation, label = 1, AILabel()
    for segment in segments(data):
        if segment.marker == APP1 and segment.body.startswith(EXIF):
            turned, found = read_exif(segment.body[len(EXIF) :])
            orientation = turned if orientation == 1 else orientation
            label |= found
        elif segment.marker == APP1 and segment.body.startswith(XMP):
            label |= label_in_bytes(segment.body[len(XMP) :])
        elif segment.marker == COM:
            label |= label_in_bytes(segment.body)
        kept += _kept(segment)
    if not any(segment.marker == SOS for segment in kept):
        raise MalformedFileError
    own = []
    if exif := label.exif(orientation):
        own.append(Segment(APP1, EXIF + exif))
    if xmp := label.xmp():
        own.append(Segment(APP1, XMP + xmp))
    # JFIF, when there is one, must be the first.
    first = 1 if kept[0].marker == APP0 else 0
    kept[first:first] = own
    return SIGNATURE + b"".join(segment.written() for segment in kept)


def segments(data: bytes) -> Iterator[Segment]:
    """The segments up to the end of the first picture; bytes between them that mean nothing, as
    some cameras write, are passed over."""
    position = len(SIGNATURE)
    while (position := data.find(b"\xff", position)) >= 0:
        while data[position : position + 1] == b"\xff":
            position += 1
        if position >= len(data):
            return
        marker = data[position]
        position += 1
        if marker == EOI:
            yield Segment(EOI)
            return
        if marker == 0 or marker in STANDALONE:
            continue
        length = int.from_bytes(data[position : position + 2], "big")
        if length < 2 or position + length > len(data):
            raise MalformedFileError
        body, position = data[position + 2 : position + length], position + length
        scan = b""
        if marker == SOS:
            end = END_OF_SCAN.search(data, position)
            scan = data[position : end.start() if end else len(data)]
            position += len(scan)
        yield Segment(marker, body, scan)


def _kept(segment: Segment) -> list[Segment]:
    """The segment as it may stay, or nothing."""
    marker, body = segment.marker, segment.body
    if marker == APP0:
        is_jfif = body.startswith(b"JFIF\0") and len(body) >= JFIF_WITHOUT_THUMBNAIL
        return [Segment(APP0, body[:JFIF_WITHOUT_THUMBNAIL] + b"\0\0")] if is_jfif else []
    if marker == APP2:
        return [segment] if body.startswith(b"ICC_PROFILE\0") else []
    # Without Adobe's segment a picture in ink colours would be shown as its own negative.
    if marker == APP14:
        return [segment] if body.startswith(b"Adobe") else []
    return [] if marker == COM or APP0 < marker <= APP15 else [segment]
