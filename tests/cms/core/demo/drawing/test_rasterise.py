"""From a drawing to the bytes of a picture file, and the contact sheets."""

import io

import pytest
from PIL import Image

from cms.core.demo.drawing import draw_portrait, rasterise
from cms.core.demo.drawing.__main__ import main

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect {}/></svg>'


def test_jpeg_has_the_width_asked_for():
    image = Image.open(io.BytesIO(rasterise(draw_portrait(seed=1), width=300)))
    assert (image.format, image.size, image.mode) == ("JPEG", (300, 400), "RGB")


def test_png_keeps_exact_colours():
    svg = SQUARE.format('width="90" height="60" fill="#b8352a"')
    image = Image.open(io.BytesIO(rasterise(svg, width=30, form="PNG")))
    assert (image.format, image.convert("RGB").getpixel((15, 10))) == ("PNG", (184, 53, 42))


def test_empty_parts_of_a_jpeg_are_white():
    svg = SQUARE.format('width="1" height="1" fill="#000000"')
    image = Image.open(io.BytesIO(rasterise(svg, width=90)))
    assert image.getpixel((80, 50)) == (255, 255, 255)


def test_broken_drawing_is_refused():
    with pytest.raises(ValueError, match="root node"):
        rasterise("<svg", width=100)


def test_contact_sheets_need_a_folder(capsys):
    assert main([]) == 2
    assert "用法" in capsys.readouterr().err
