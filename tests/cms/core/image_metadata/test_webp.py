import pytest
from PIL import Image

from cms.core.image_metadata import strip_metadata, webp
from cms.core.image_metadata.errors import MalformedFileError
from tests.cms.core.image_metadata import samples


def test_webp_loses_what_is_personal_and_no_pixel():
    full = samples.saved("WEBP", exif=samples.personal_exif(), xmp=samples.PRIVATE_XMP.encode())

    stripped = webp.strip(full + b"trailing")

    assert [kind for kind, _body in webp.chunks(stripped)] == [b"VP8X", b"VP8 "]
    assert samples.pixels(stripped) == samples.pixels(full)
    assert "exif" not in samples.opened(stripped).info


def test_webp_keeps_its_colour_profile_and_transparency():
    picture = samples.picture().convert("RGBA")
    picture.putalpha(40)
    profile = samples.icc_profile()
    full = samples.saved("WEBP", picture, icc_profile=profile, exif=samples.personal_exif())

    stripped = webp.strip(full)

    assert samples.opened(stripped).info["icc_profile"] == profile
    assert samples.pixels(stripped) == samples.pixels(full)


def test_webp_keeps_its_way_up_and_nothing_else_of_its_exif():
    stripped = webp.strip(samples.saved("WEBP", exif=samples.personal_exif(orientation=3)))

    assert dict(samples.opened(stripped).getexif()) == {0x0112: 3}


def test_webp_of_the_simple_form_stays_as_it_is():
    plain = samples.saved("WEBP")

    assert webp.strip(plain) == plain


def test_webp_that_moves_keeps_its_frames():
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    full = samples.saved(
        "WEBP", frames[0], save_all=True, append_images=frames[1:], exif=samples.personal_exif()
    )

    assert samples.opened(webp.strip(full)).n_frames == 2


@pytest.mark.parametrize("length", [12, 30])
def test_webp_that_is_cut_is_malformed(length):
    with pytest.raises(MalformedFileError):
        webp.strip(samples.saved("WEBP")[:length])


def test_webp_that_no_one_can_read_is_refused():
    with pytest.raises(OSError, match="cannot identify"):
        strip_metadata(samples.saved("WEBP")[:14])
