import pytest

from cms.core.image_metadata import isobmff, strip_metadata
from cms.core.image_metadata.errors import MalformedFileError
from tests.cms.core.image_metadata import samples

FORMATS = ["AVIF", "HEIF"]


@pytest.fixture(autouse=True)
def _heif():
    pillow_heif = pytest.importorskip("pillow_heif")
    pillow_heif.register_heif_opener()


@pytest.mark.parametrize("file_format", FORMATS)
def test_avif_and_heic_lose_what_is_personal_and_no_pixel(file_format):
    exif = samples.personal_exif().tobytes()
    full = samples.saved(file_format, exif=exif, xmp=samples.PRIVATE_XMP.encode())
    assert b"SecretCam" in full

    stripped = isobmff.strip(full)

    assert [secret in stripped for secret in (b"SecretCam", b"Zhang", b"creator")] == [False] * 3
    assert samples.pixels(stripped) == samples.pixels(full)
    assert dict(samples.opened(stripped).getexif()) == {}
    assert len(stripped) == len(full)


def test_avif_keeps_its_turning_and_colour_profile():
    profile = samples.icc_profile()
    exif = samples.personal_exif(orientation=6)
    full = samples.saved("AVIF", exif=exif, icc_profile=profile)

    stripped = samples.opened(isobmff.strip(full))

    assert stripped.getexif()[0x0112] == 6
    assert stripped.info["icc_profile"] == profile


def test_avif_loses_boxes_behind_the_picture():
    plain = samples.saved("AVIF")
    small = (8 + 9).to_bytes(4, "big") + b"uuid" + b"Zhang San"
    large = (1).to_bytes(4, "big") + b"udta" + (16 + 9).to_bytes(8, "big") + b"Zhang San"

    stripped = isobmff.strip(plain + small + large)

    assert b"Zhang San" not in stripped
    assert (stripped[len(plain) :].count(b"free"), stripped[: len(plain)]) == (2, plain)
    assert samples.pixels(stripped) == samples.pixels(plain)


def test_avif_whose_label_does_not_fit_is_written_anew():
    xmp = b'<a TC260:AIGC=""/>digitalsourcetype/trainedAlgorithmicMedia'

    stripped = strip_metadata(samples.saved("AVIF", xmp=xmp))

    assert b"Iptc4xmpExt:DigitalSourceType" in samples.opened(stripped).info["xmp"]


def test_avif_without_metadata_stays_as_it_is():
    plain = samples.saved("AVIF")

    assert isobmff.strip(plain) == plain


@pytest.mark.parametrize("length", [30, 60, 120, 200])
def test_avif_that_is_cut_is_malformed(length):
    with pytest.raises(MalformedFileError):
        isobmff.strip(samples.saved("AVIF", exif=samples.personal_exif())[:length])
