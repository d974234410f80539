"""A feature goes out as .docx and comes back through the copy desk as it was."""

import datetime as dt
import io
from pathlib import Path

import docx
import pytest

from campaigns.features.copydesk import parse
from campaigns.features.copydesk.intake import load_manuscript
from campaigns.features.models import FeaturePage
from campaigns.features.services.importing import import_story
from campaigns.features.ways_out.outgoing import outgoing
from campaigns.features.ways_out.word import plain_lines, word_file
from tests.factories.core import ImageFactory
from tests.factories.features import add_feature, block, figure, figure_group, paragraph

pytestmark = pytest.mark.django_db

NOW = dt.datetime(2026, 3, 1, 9, 0, tzinfo=dt.UTC)
CORPUS = Path(__file__).parent.parent / "copydesk" / "corpus"
STORIES = [
    (file, number)
    for file in sorted(CORPUS.glob("*.txt"))
    for number, _story in enumerate(parse(load_manuscript(file.read_bytes(), file.name)))
]


def said(story):
    """All that the copy desk found, without who said it in which order and how it was mended."""
    found = story.as_dict()
    del found["report"]
    # A column (栏目) becomes the kicker of its page, or stands before it.
    found["kicker"] = "　".join(filter(None, (story.column, story.kicker))) or None
    found["credits"] = {
        (credit.role, credit.title or "", name) for credit in story.credits for name in credit.names
    }
    return found


def paragraphs_of(data):
    return [item.text for item in docx.Document(io.BytesIO(data)).paragraphs]


@pytest.fixture
def feature(feature_index):
    return add_feature(parent=feature_index)


@pytest.mark.parametrize(
    ("file", "number"), STORIES, ids=[f"{file.stem}-{number}" for file, number in STORIES]
)
def test_page_comes_back_as_it_went_out(file, number, feature_index, editor):
    story = parse(load_manuscript(file.read_bytes(), file.name))[number]
    draft = import_story(story=story, parent=feature_index, user=editor, now=NOW)
    data = word_file(outgoing(FeaturePage.objects.get(pk=draft.pk)))
    (back,) = parse(load_manuscript(data, "back.docx"))
    assert said(back) == said(story)


def test_pictures_stand_in_their_places_with_their_numbers(feature):
    feature.body = [
        paragraph("亮了。"),
        figure(ImageFactory(caption="巷口", credit="本报记者 顾一舟 摄")),
        paragraph("通了。"),
        figure_group([ImageFactory(caption="桥"), ImageFactory(caption="路")], credit="资料图片"),
    ]
    data = word_file(outgoing(feature))
    assert [line for line in paragraphs_of(data) if line.startswith("图")] == [
        "图①：巷口　本报记者 顾一舟 摄",
        "图②：桥　资料图片",
        "图③：路　资料图片",
    ]
    manuscript = load_manuscript(data, "back.docx")
    assert len(manuscript.pictures) == 3


def test_what_the_copy_desk_has_no_place_for_stands_as_lines(feature):
    feature.body = [
        block("quotation", {"text": "亮了。", "attribution": "居民"}),
        block(
            "timeline",
            {
                "heading": "三年",
                "events": [
                    {
                        "type": "item",
                        "id": "1",
                        "value": {"date": "3月", "title": "开工", "text": ""},
                    },
                    {
                        "type": "item",
                        "id": "2",
                        "value": {"date": "5月", "title": "亮灯", "text": "九盏"},
                    },
                ],
            },
        ),
    ]
    lines = [line.strip() for line in paragraphs_of(word_file(outgoing(feature)))]
    for line in ("亮了。", "居民", "三年", "3月 开工", "5月 亮灯 九盏"):
        assert line in lines


def test_rich_text_becomes_lines_of_words():
    html = "<p>甲 &amp; <b>乙</b></p><p>丙<br/>丁</p><ul><li>戊</li></ul><p></p>"
    assert plain_lines(html) == ["甲 & 乙", "丙", "丁", "戊"]
