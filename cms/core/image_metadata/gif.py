"""GIF: comments and applications' blocks are dropped, the frames are copied byte for byte."""

from cms.core.image_metadata.errors import MalformedFileError
from cms.core.image_metadata.labels import AILabel, label_in_bytes

SIGNATURES = (b"GIF87a", b"GIF89a")
HEADER = 13
EXTENSION, IMAGE, TRAILER = 0x21, 0x2C, 0x3B
GRAPHIC_CONTROL, APPLICATION = 0xF9, 0xFF
# Loops and the colour profile.
KEPT_APPLICATIONS = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
XMP_APPLICATION = b"XMP DataXMP"
# XMP stands in a GIF as bare text; this makes a reader of blocks find its end from any byte.
XMP_TRAILER = bytes([1, *range(255, -1, -1), 0])


def strip(data: bytes) -> bytes:
    """The same picture without comments, XMP, plain text, and what stands after it.

    Colour profile, loops and AI labels stay. Raises MalformedFileError.
    """
    head, *blocks = _parts(data)
    kept = [block for block in blocks if _is_kept(block)]
    if label := _label_in_blocks(blocks):
        kept.insert(0, b"\x21\xff\x0b" + XMP_APPLICATION + label.xmp() + XMP_TRAILER)
    return head + b"".join(kept) + bytes([TRAILER])


def label_in(data: bytes) -> AILabel:
    """The AI labels of a file, which Pillow does not read; none in a broken one."""
    try:
        return _label_in_blocks(_parts(data)[1:])
    except MalformedFileError:
        return AILabel()


def _parts(data: bytes) -> list[bytes]:
    """The head with its colours, then block after block up to the trailer."""
    try:
        position = HEADER + _colours(data[10])
        parts = [data[:position]]
        while data[position] != TRAILER:
            start, kind = position, data[position]
            if kind == IMAGE:
                position = _after_blocks(data, position + 11 + _colours(data[position + 9]))
            elif kind == EXTENSION:
                position = _after_blocks(data, position + 2)
            else:
                raise MalformedFileError
            parts.append(data[start:position])
    except IndexError as error:
        raise MalformedFileError from error
    return parts


def _label_in_blocks(blocks: list[bytes]) -> AILabel:
    label = AILabel()
    for block in blocks:
        if not _is_kept(block):
            # XMP stands as bare text; a comment is interrupted by the lengths of its pieces.
            is_xmp = block[3:14] == XMP_APPLICATION
            label |= label_in_bytes(block if is_xmp else _joined(block))
    return label


def _joined(block: bytes) -> bytes:
    text, position = b"", 2
    while length := block[position]:
        text += block[position + 1 : position + 1 + length]
        position += length + 1
    return text


def _is_kept(block: bytes) -> bool:
    if block[0] == IMAGE:
        return True
    if block[1] == APPLICATION:
        return block[3:14] in KEPT_APPLICATIONS
    return block[1] == GRAPHIC_CONTROL


def _colours(flags: int) -> int:
    """The length of the colour table that these flags announce."""
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, position: int) -> int:
    while length := data[position]:
        position += length + 1
    return position + 1
