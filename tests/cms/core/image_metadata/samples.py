"""Image files that say too much, built by hand where Pillow would not write them."""

import io
import json
import zlib
from functools import cache

from PIL import ExifTags, Image, ImageCms, PngImagePlugin

SECRET = "张三的相机"
AIGC = {"Label": "1", "ContentProducer": "001191110108MA01", "ProduceID": "a-1"}
AI_SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    f' xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="{SECRET}"'
    ' xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"'
    f' Iptc4xmpExt:DigitalSourceType="{AI_SOURCE}">'
    "<TC260:AIGC>{aigc}</TC260:AIGC></rdf:Description></rdf:RDF></x:xmpmeta>"
)
PRIVATE_XMP = XMP.replace("<TC260:AIGC>{aigc}</TC260:AIGC>", "").replace(AI_SOURCE, "")


def labelled_xmp(aigc=None) -> bytes:
    text = json.dumps(AIGC | {"Place": SECRET}, ensure_ascii=False) if aigc is None else aigc
    return XMP.replace("{aigc}", text.replace('"', "&quot;")).encode()


def picture(width=48, height=32) -> Image.Image:
    left = Image.new("RGB", (width, height), "white")
    left.paste("red", (0, 0, width // 2, height // 2))
    return left


def personal_exif(orientation=1, comment=b"") -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Artist] = "Zhang San"
    exif[ExifTags.Base.Make] = "SecretCam"
    exif[ExifTags.Base.DateTime] = "2026:01:02 03:04:05"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (43.0, 52.0, 30.0)
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.CameraOwnerName] = "Zhang San"
    if comment:
        details[ExifTags.Base.UserComment] = comment
    return exif


def aigc_comment() -> bytes:
    return b"ASCII\0\0\0" + json.dumps({"AIGC": AIGC}).encode()


@cache
def icc_profile() -> bytes:
    # Once: a profile carries the second in which it was made.
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def saved(file_format, image=None, **options) -> bytes:
    buffer = io.BytesIO()
    (image or picture()).save(buffer, file_format, **options)
    return buffer.getvalue()


def opened(data) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def pixels(data) -> bytes:
    return opened(data).convert("RGBA").tobytes()


def jpeg_segment(marker, body) -> bytes:
    return b"\xff" + bytes([marker]) + (len(body) + 2).to_bytes(2, "big") + body


def with_segments(data, *added) -> bytes:
    """A JPEG with more segments after its JFIF."""
    end = 4 + int.from_bytes(data[4:6], "big")
    return data[:end] + b"".join(added) + data[end:]


def png_chunk(kind, body) -> bytes:
    checksum = zlib.crc32(kind + body).to_bytes(4, "big")
    return len(body).to_bytes(4, "big") + kind + body + checksum


def with_chunks(data, *added) -> bytes:
    """A PNG with more chunks before its end."""
    return data[:-12] + b"".join(added) + data[-12:]


def png_texts(**texts) -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    for keyword, text in texts.items():
        info.add_itxt(keyword, text)
    return info
