import pytest

from cms.core.image_metadata import jpeg, strip_metadata
from cms.core.image_metadata.errors import MalformedFileError
from tests.cms.core.image_metadata import samples


def markers(data) -> list[int]:
    return [segment.marker for segment in jpeg.segments(data)]


@pytest.mark.parametrize("is_progressive", [False, True])
def test_jpeg_loses_what_is_personal_and_no_pixel(is_progressive):
    plain = samples.saved("JPEG", progressive=is_progressive)
    full = samples.saved(
        "JPEG",
        progressive=is_progressive,
        exif=samples.personal_exif(),
        xmp=samples.PRIVATE_XMP.encode(),
        comment=b"Zhang San",
    )
    full = samples.with_segments(full, samples.jpeg_segment(0xED, b"Photoshop 3.0\0Zhang San"))

    assert jpeg.strip(full) == plain


def test_jpeg_keeps_its_colour_profile():
    profile = samples.icc_profile()
    stripped = jpeg.strip(samples.saved("JPEG", icc_profile=profile, exif=samples.personal_exif()))

    assert samples.opened(stripped).info["icc_profile"] == profile


@pytest.mark.parametrize("owner", [b"MPF\0MM\0*", b"FPXR\0\1", b"ICC_PROFILE"])
def test_jpeg_keeps_nothing_else_that_stands_where_profiles_do(owner):
    plain = samples.saved("JPEG")
    full = samples.with_segments(plain, samples.jpeg_segment(0xE2, owner + b"Zhang San"))

    assert jpeg.strip(full) == plain


def test_jpeg_keeps_its_way_up_and_nothing_else_of_its_exif():
    full = samples.saved("JPEG", exif=samples.personal_exif(orientation=6))

    exif = samples.opened(jpeg.strip(full)).getexif()

    assert dict(exif) == {0x0112: 6}
    assert {ifd: exif.get_ifd(ifd) for ifd in (0x8769, 0x8825)} == {0x8769: {}, 0x8825: {}}


def test_jpeg_in_ink_colours_is_not_turned_into_its_negative():
    full = samples.saved("JPEG", samples.picture().convert("CMYK"), exif=samples.personal_exif())

    assert samples.pixels(jpeg.strip(full)) == samples.pixels(full)


def test_jpeg_loses_the_pictures_and_films_behind_it():
    plain = samples.saved("JPEG")

    assert jpeg.strip(plain + plain + b"ftypmp42 GPS") == plain


def test_jpeg_loses_the_thumbnail_of_its_head():
    plain = samples.saved("JPEG")
    body = plain[6:18] + b"\1\1" + b"\xff\0\0"
    full = plain[:2] + samples.jpeg_segment(0xE0, body) + plain[20:]

    assert jpeg.strip(full) == plain


def test_jpeg_with_rubbish_between_segments_is_read():
    plain = samples.saved("JPEG")
    rubbish = b"\0\0\xff\xff\xff\x01"

    assert jpeg.strip(samples.with_segments(plain, rubbish)) == plain


def test_jpeg_without_end_keeps_what_there_is():
    plain = samples.saved("JPEG")

    assert jpeg.strip(plain[:-2]) == plain[:-2]


@pytest.mark.parametrize("length", [2, 3, 30, 200])
def test_jpeg_cut_before_its_picture_is_malformed(length):
    with pytest.raises(MalformedFileError):
        jpeg.strip(samples.saved("JPEG")[:length])


def test_jpeg_with_broken_exif_loses_it():
    plain = samples.saved("JPEG")
    broken = samples.jpeg_segment(0xE1, b"Exif\0\0MM\0*\0\0\xff\xff" + b"\xff" * 40)

    assert strip_metadata(samples.with_segments(plain, broken)) == plain


def test_jpeg_that_only_pillow_understands_is_written_anew():
    # A segment that claims to be longer than the file is, behind the picture.
    full = samples.saved("JPEG", exif=samples.personal_exif(6), comment=b"Zhang San")
    odd = full[:-2] + b"\xff\xfe\xff\xf0 Zhang San"

    stripped = strip_metadata(odd)

    assert b"Zhang San" not in stripped
    assert b"SecretCam" not in stripped
    assert samples.opened(stripped).getexif()[0x0112] == 6


def test_jpeg_of_every_marker_keeps_the_order_of_its_tables():
    full = samples.saved("JPEG", exif=samples.personal_exif(6), progressive=True)

    kept = markers(jpeg.strip(full))

    assert kept == markers(full)
    assert kept[:2] == [0xE0, 0xE1]
