import zlib

import pytest
from PIL import Image

from cms.core.image_metadata import png, strip_metadata
from cms.core.image_metadata.errors import MalformedFileError
from tests.cms.core.image_metadata import samples


def test_png_loses_what_is_personal_and_no_pixel():
    plain = samples.saved("PNG")
    full = samples.saved(
        "PNG", exif=samples.personal_exif(), pnginfo=samples.png_texts(Author="张")
    )
    full = samples.with_chunks(
        full,
        samples.png_chunk(b"tIME", b"\x07\xea\1\2\3\4\5"),
        samples.png_chunk(b"zTXt", b"parameters\0\0" + zlib.compress(b"Zhang San")),
        samples.png_chunk(b"caBX", b"jumb Zhang San"),
    )

    assert png.strip(full + b"trailing") == plain


def test_png_keeps_its_colour_profile_and_transparency():
    picture = samples.picture().convert("RGBA")
    picture.putalpha(40)
    profile = samples.icc_profile()
    full = samples.saved("PNG", picture, icc_profile=profile, exif=samples.personal_exif())

    stripped = png.strip(full)

    assert samples.opened(stripped).info["icc_profile"] == profile
    assert samples.pixels(stripped) == samples.pixels(full)


def test_png_keeps_its_way_up_and_nothing_else_of_its_exif():
    stripped = png.strip(samples.saved("PNG", exif=samples.personal_exif(orientation=8)))

    assert dict(samples.opened(stripped).getexif()) == {0x0112: 8}


def test_png_with_palette_keeps_it():
    full = samples.saved(
        "PNG", samples.picture().convert("P"), pnginfo=samples.png_texts(Author="张")
    )

    assert samples.pixels(png.strip(full)) == samples.pixels(full)


def test_png_that_moves_keeps_its_frames():
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    full = samples.saved(
        "PNG", frames[0], save_all=True, append_images=frames[1:], exif=samples.personal_exif()
    )

    assert samples.opened(png.strip(full)).n_frames == 2


def test_png_label_that_is_packed_is_read():
    packed = zlib.compress(samples.labelled_xmp())
    chunk = samples.png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + packed)

    image = samples.opened(png.strip(samples.with_chunks(samples.saved("PNG"), chunk)))

    assert b"trainedAlgorithmicMedia" in image.info["xmp"]


@pytest.mark.parametrize("packed", [b"no zlib", zlib.compress(b"\0" * 50_000_000)])
def test_png_text_that_is_broken_or_a_bomb_is_dropped(packed):
    plain = samples.saved("PNG")
    chunk = samples.png_chunk(b"zTXt", b"Comment\0\0" + packed)

    assert png.strip(samples.with_chunks(plain, chunk)) == plain


@pytest.mark.parametrize("length", [8, 20, 40])
def test_png_that_is_cut_is_malformed(length):
    with pytest.raises(MalformedFileError):
        png.strip(samples.saved("PNG")[:length])


def test_png_without_end_is_written_anew():
    full = samples.saved("PNG", exif=samples.personal_exif(6))

    stripped = strip_metadata(full[:-12])

    assert dict(samples.opened(stripped).getexif()) == {0x0112: 6}
    assert samples.pixels(stripped) == samples.pixels(full)
