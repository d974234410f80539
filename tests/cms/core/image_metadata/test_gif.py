import io
import json

import pytest
from PIL import Image

from cms.core.image_metadata import gif, label_of
from cms.core.image_metadata.errors import MalformedFileError
from cms.core.image_metadata.labels import AILabel
from tests.cms.core.image_metadata import samples


def moving(**options) -> bytes:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue", "green")]
    return samples.saved(
        "GIF", frames[0], save_all=True, append_images=frames[1:], loop=0, **options
    )


def test_gif_loses_its_comment_and_no_frame():
    stripped = gif.strip(moving(comment=b"Zhang San") + b"trailing")

    assert stripped == moving()


def test_gif_without_colours_of_its_own_is_read():
    full = samples.saved("GIF", samples.picture().convert("L"), comment=b"Zhang San")

    assert b"Zhang San" not in gif.strip(full)
    assert samples.pixels(gif.strip(full)) == samples.pixels(full)


def test_gif_label_in_a_comment_survives():
    # Longer than one piece of a comment may be.
    comment = json.dumps({"Place": "Zhang San" * 27, "AIGC": samples.AIGC})

    stripped = gif.strip(moving(comment=comment.encode()))

    assert b"Zhang San" not in stripped
    image = Image.open(io.BytesIO(stripped))
    assert label_of(image) == AILabel(json.dumps(samples.AIGC))
    assert image.n_frames == 3
    assert gif.strip(stripped) == stripped


@pytest.mark.parametrize("length", [6, 13, 40, -1])
def test_gif_that_is_cut_is_malformed(length):
    with pytest.raises(MalformedFileError):
        gif.strip(moving()[:length])


def test_gif_with_an_unknown_block_is_malformed():
    with pytest.raises(MalformedFileError):
        gif.strip(moving()[:-1] + b"\x99")


def test_gif_label_in_a_broken_file_is_none():
    assert gif.label_in(moving()[:40]) == AILabel()
