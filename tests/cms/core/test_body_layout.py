import pytest

from campaigns.features.models import FeaturePage
from cms.core.body_layout import (
    bind_mentions,
    circled,
    dangling_mentions,
    lay_out,
    place_figures,
)
from tests.factories.core import ImageFactory
from tests.factories.features import block, figure, figure_group, paragraph


def body_of(*blocks):
    return FeaturePage.body.field.stream_block.to_python(list(blocks))


def stored_link(block_id, label):
    return f'<a linktype="figure" id="{block_id}">{label}</a>'


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "①"), (9, "⑨"), (20, "⑳"), (21, "(21)"), (105, "(105)"), (0, "(0)")],
)
def test_circled(number, expected):
    assert circled(number) == expected


def test_figures_are_numbered_through_single_figures_and_groups(db):
    images = ImageFactory.create_batch(4)
    body = body_of(
        figure(images[0]), paragraph("正文"), figure_group(images[1:3]), figure(images[3])
    )
    placed = place_figures(body)
    assert [(f.number, f.value["image"]) for f in placed] == list(enumerate(images, start=1))


def test_mention_is_bound_to_the_picture_that_has_the_number(db):
    first, second = ImageFactory.create_batch(2)
    body = body_of(paragraph("见图②。"), figure(first, "a"), figure(second, "b"))
    bound = bind_mentions(body)
    assert bound[0].value["text"].source == f"<p>见{stored_link('b', '图②')}。</p>"


def test_mention_follows_its_picture_when_pictures_move(db):
    first, second = ImageFactory.create_batch(2)
    words = paragraph(f"见{stored_link('b', '图②')}。")
    moved = bind_mentions(body_of(words, figure(second, "b"), figure(first, "a")))
    assert moved[0].value["text"].source == f"<p>见{stored_link('b', '图①')}。</p>"


def test_mention_of_a_removed_picture_is_never_given_to_another(db):
    words = paragraph(f"见{stored_link('gone', '图①')}。")
    body = bind_mentions(body_of(words, figure(ImageFactory(), "a")))
    assert body[0].value["text"].source == f"<p>见{stored_link('gone', '图①')}。</p>"
    assert dangling_mentions(body) == ["图①"]


def test_mention_without_a_picture_stays_plain_and_is_reported(db):
    body = bind_mentions(body_of(paragraph("见图③。"), figure(ImageFactory(), "a")))
    assert body[0].value["text"].source == "<p>见图③。</p>"
    assert dangling_mentions(body) == ["图③"]


def test_mention_beyond_twenty_is_written_in_brackets(db):
    image = ImageFactory()
    figures = [figure(image, f"f{n}") for n in range(1, 22)]
    body = bind_mentions(body_of(paragraph("见图（21）和图(20)。"), *figures))
    expected = f"<p>见{stored_link('f21', '图(21)')}和{stored_link('f20', '图⑳')}。</p>"
    assert body[0].value["text"].source == expected


def test_mention_inside_another_link_is_left_alone(db):
    source = '见<a href="https://a.example/">图①的来历</a>'
    body = bind_mentions(body_of(paragraph(source), figure(ImageFactory(), "a")))
    assert body[0].value["text"].source == f"<p>{source}</p>"


def test_binding_twice_changes_nothing(db):
    body = body_of(paragraph("见图①、图①。"), figure(ImageFactory(), "a"))
    once = bind_mentions(body)[0].value["text"].source
    assert bind_mentions(body)[0].value["text"].source == once


def test_layout_links_both_ways_and_only_the_first_mention_is_the_way_back(db):
    body = bind_mentions(body_of(paragraph("图①，又见图①。"), figure(ImageFactory(), "a")))
    lay_out(body)
    assert body[0].value.rendered == (
        '<p><a class="figure-link" id="mention-1" href="#figure-1">图①</a>，又见'
        '<a class="figure-link" href="#figure-1">图①</a>。</p>'
    )
    assert (body[1].value.number, body[1].value.mentioned_at) == (1, "mention-1")


def test_layout_of_a_mention_whose_picture_is_gone_is_plain_words(db):
    body = body_of(paragraph(f"见{stored_link('gone', '图①')}。"))
    lay_out(body)
    assert body[0].value.rendered == "<p>见图①。</p>"


def test_layout_lists_sections_and_counts_characters(db):
    body = body_of(
        block("heading", {"text": "一盏灯"}),
        paragraph("亮 了。", run_in="先问。"),
        block("heading", {"text": "一把扫帚"}),
    )
    layout = lay_out(body)
    assert [(s.anchor, s.text) for s in layout.sections] == [
        ("section-1", "一盏灯"),
        ("section-2", "一把扫帚"),
    ]
    assert layout.character_count == len("一盏灯先问。亮了。一把扫帚")


def test_credit_of_a_group_stands_for_each_of_its_pictures(db):
    images = ImageFactory.create_batch(2, bare=True)
    placed = place_figures(body_of(figure_group(images, credit="本版图片 顾一舟 摄")))
    assert [f.credit for f in placed] == ["本版图片 顾一舟 摄"] * 2
