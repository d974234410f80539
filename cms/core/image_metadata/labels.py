"""The labels that say a picture was made with AI, and the way up of a picture.

Two labels are kept through everything that is done to a file, because removing them is forbidden
(《人工智能生成合成内容标识办法》, in force since 2025-09-01):

- "AIGC" of GB 45438-2025: a JSON object, in XMP as TC260:AIGC (TC260-PG-20258A), in practice also
  in the EXIF UserComment or a text chunk of PNG;
- DigitalSourceType of IPTC, when its value speaks of AI.

They are written anew with nothing but their known fields, so that nothing personal hides in them.
"""

import json
import re
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from PIL import Image

ORIENTATION = 0x0112
EXIF_IFD = 0x8769
USER_COMMENT = 0x9286
CHARSET_LENGTH = 8

AIGC_FIELDS = (
    "Label",
    "ContentProducer",
    "ProduceID",
    "ReservedCode1",
    "ContentPropagator",
    "PropagateID",
    "ReservedCode2",
)
LONGEST_FIELD = 512
AI_SOURCE_TYPES = {
    "trainedAlgorithmicMedia",
    "compositeWithTrainedAlgorithmicMedia",
    "algorithmicMedia",
    "algorithmicallyEnhanced",
    "compositeSynthetic",
}
SOURCE_TYPE_URI = "http://cv.iptc.org/newscodes/digitalsourcetype/"

# Patterns on text of any origin: each repetition stops at a mark that cannot follow itself.
AIGC_ELEMENT = re.compile(r"<(?:[\w.-]{1,40}:)?AIGC(?:\s[^<>]{0,400})?>([^<]{1,8000})<")
AIGC_ATTRIBUTE = re.compile(r"""\bAIGC\s?=\s?(?:"([^"]{1,8000})"|'([^']{1,8000})')""")
AIGC_JSON = re.compile(r'"AIGC"\s?:\s?(\{[^{}]{0,8000}\}|"(?:[^"\\]|\\.){1,8000}")')
JSON_OBJECT = re.compile(r"\{[^{}]{0,8000}\}")
SOURCE_TYPE = re.compile(r"digitalsourcetype/([A-Za-z]{1,60})")


@dataclass(frozen=True)
class AILabel:
    """What a file says of its making: `aigc` is the JSON of GB 45438, `source_type` IPTC's code."""

    aigc: str = ""
    source_type: str = ""

    def __bool__(self) -> bool:
        return bool(self.aigc or self.source_type)

    def __or__(self, other: "AILabel") -> "AILabel":
        return AILabel(self.aigc or other.aigc, self.source_type or other.source_type)

    def xmp(self) -> bytes:
        """An XMP packet of the labels alone; nothing when there are none."""
        if not self:
            return b""
        properties = ""
        if self.aigc:
            properties += f"<TC260:AIGC>{escape(self.aigc, quote=False)}</TC260:AIGC>"
        if self.source_type:
            properties += (
                f"<Iptc4xmpExt:DigitalSourceType>{SOURCE_TYPE_URI}{self.source_type}"
                f"</Iptc4xmpExt:DigitalSourceType>"
            )
        return (
            '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
            '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:Description rdf:about=""'
            ' xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"'
            ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
            f"{properties}</rdf:Description></rdf:RDF></x:xmpmeta>"
            '<?xpacket end="r"?>'
        ).encode()

    def exif(self, orientation: int = 1) -> bytes:
        """EXIF (a TIFF, without "Exif\\0\\0") of the label and the way up; nothing without both."""
        if orientation == 1 and not self.aigc:
            return b""
        exif = Image.Exif()
        if orientation != 1:
            exif[ORIENTATION] = orientation
        if self.aigc:
            comment = json.dumps({"AIGC": json.loads(self.aigc)})
            exif.get_ifd(EXIF_IFD)[USER_COMMENT] = b"ASCII\0\0\0" + comment.encode("ascii")
        return exif.tobytes().removeprefix(b"Exif\0\0")


def label_in_text(text: str) -> AILabel:
    """The labels in an XMP packet, a comment or a text chunk; empty when there are none."""
    found = SOURCE_TYPE.search(text)
    source_type = found[1] if found and found[1] in AI_SOURCE_TYPES else ""
    return AILabel(_aigc_in_text(text), source_type)


def label_in_bytes(data: bytes) -> AILabel:
    """The same for XMP as it stands in a file."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return label_in_text(data.decode(encoding, "replace"))


def aigc_label(text: str) -> AILabel:
    """The label in a text that stands under the key "AIGC" itself."""
    return AILabel(_aigc_in_text(text) or _known_fields(text))


def _aigc_in_text(text: str) -> str:
    if "AIGC" not in text:
        return ""
    for pattern in (AIGC_ELEMENT, AIGC_ATTRIBUTE, AIGC_JSON):
        if found := pattern.search(text):
            return _known_fields(unescape(next(group for group in found.groups() if group)))
    return ""


def _known_fields(text: str) -> str:
    """The JSON of a label with its known fields alone.

    A label that cannot be read still says that AI was at work: Label 1.
    """
    found = JSON_OBJECT.search(text)
    try:
        fields = json.loads(found[0].replace('\\"', '"') if found else text)
    except ValueError:
        fields = {}
    kept = {
        name: str(fields[name])[:LONGEST_FIELD]
        for name in AIGC_FIELDS
        if isinstance(fields, dict) and isinstance(fields.get(name), str | int)
    }
    return json.dumps(kept if "Label" in kept else {"Label": "1"} | kept, ensure_ascii=False)


def orientation_in(exif: Any) -> int:
    """The way up of a picture by its EXIF (a Pillow Exif), 1 when it does not say."""
    value = exif.get(ORIENTATION, 1)
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def read_exif(data: bytes) -> tuple[int, AILabel]:
    """The way up and the label in EXIF as it stands in a file, however broken the rest is."""
    exif = Image.Exif()
    # Pillow raises nearly everything over broken EXIF; it then says nothing that is worth keeping.
    try:
        exif.load(data if data.startswith(b"Exif") else b"Exif\0\0" + data)
        orientation = orientation_in(exif)
        comment = exif.get_ifd(EXIF_IFD).get(USER_COMMENT, b"")
        return orientation, label_in_text(_comment_text(comment))
    except Exception:
        return 1, AILabel()


def _comment_text(comment: Any) -> str:
    if not isinstance(comment, bytes):
        return str(comment)
    charset, text = comment[:CHARSET_LENGTH], comment[CHARSET_LENGTH:]
    if charset.startswith(b"UNICODE"):
        is_big_endian = text[:1] == b"\0"
        return text.decode("utf-16-be" if is_big_endian else "utf-16-le", "replace")
    # Many tools leave the charset out.
    return comment.decode("utf-8", "replace")
