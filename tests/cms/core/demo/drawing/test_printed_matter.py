"""Posters and newspaper pages: every form and layout, type as outlines."""

import re
from xml.etree import ElementTree

import pytest

from cms.core.demo.drawing import FORMS, POSTERS, draw_newspaper_page, draw_poster, poster_alt

from .picture_measures import fingerprint, small_picture, too_alike


@pytest.mark.parametrize("theme", sorted(POSTERS))
@pytest.mark.parametrize("form", sorted(FORMS))
def test_poster_has_the_shape_of_its_form(theme, form):
    svg = draw_poster(theme, form=form)
    width, height = FORMS[form]
    image = small_picture(svg, width=120)
    assert image.size == (120, round(120 * height / width))
    assert ElementTree.fromstring(svg)[0].text == poster_alt(theme)


def test_posters_do_not_look_alike():
    drawings = {theme: draw_poster(theme, form="landscape") for theme in POSTERS}
    assert too_alike(drawings, least=20) == []


def test_drop_of_the_water_poster_is_filled():
    image = small_picture(draw_poster("water", form="portrait"), width=720)
    hill, cream = (63, 130, 135), (244, 239, 224)
    assert (image.getpixel((560, 640)), image.getpixel((472, 470))) == (hill, cream)


def test_poster_texts_are_complete():
    svg = draw_poster("dining", form="portrait")
    assert len(set(re.findall(r'<use href="#black-([0-9a-f]+)"', svg))) == len(set("吃多少点"))


def test_page_titles_name_paper_and_page():
    svg = draw_newspaper_page(seed=1, page_no=3, paper="云溪报")
    assert ElementTree.fromstring(svg)[0].text == "《云溪报》第03版版面图"


def test_page_sets_a_headline_it_has_outlines_for():
    svg = draw_newspaper_page(seed=4, page_no=3, headline="小巷亮了灯")
    set_characters = {chr(int(code, 16)) for code in re.findall(r'href="#bold-([0-9a-f]+)"', svg)}
    assert set("小巷亮了灯") - set_characters == set()


def test_parts_of_a_headline_stand_in_lines_of_their_own():
    parts = draw_newspaper_page(seed=4, page_no=3, headline="小巷亮了灯\u3000邻里近了心")
    whole = draw_newspaper_page(seed=4, page_no=3, headline="小巷亮了灯邻里近了心")
    assert fingerprint(parts) != fingerprint(whole)


def test_page_without_outlines_for_its_headline_shows_a_bar():
    known = draw_newspaper_page(seed=4, page_no=3, headline="")
    unknown = draw_newspaper_page(seed=4, page_no=3, headline="龘龘龘")
    assert fingerprint(unknown) == fingerprint(known)


def test_pages_differ_by_seed_and_page_number():
    drawings = {f"{seed}": draw_newspaper_page(seed=seed, page_no=seed) for seed in range(1, 11)}
    drawings["1 on page 8"] = draw_newspaper_page(seed=1, page_no=8)
    assert too_alike(drawings, least=0.5) == []
