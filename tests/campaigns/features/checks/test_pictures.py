import pytest

from campaigns.features.checks import (
    CheckedStory,
    Figure,
    Kind,
    LostMention,
    StoryWriter,
    WordList,
    run_checks,
)
from tests.campaigns.features.checks.stories import FRIDAY


def findings_of(text="", lost=(), **facts):
    """A story of one paragraph and one picture, 图①."""
    writer = StoryWriter()
    writer.add(text, "body", "p1")
    values = {
        "number": 1,
        "has_picture": True,
        "title": "长凳",
        "credit": "顾一舟 摄",
        "alt": "长凳",
    }
    caption = writer.add("院里的长凳", "body", "f1", Kind.CAPTION)
    figure = Figure(caption=caption, **(values | facts))
    story = CheckedStory(passages=writer.passages, figures=(figure,), lost_mentions=lost)
    return run_checks(story, WordList(), FRIDAY)


def test_complete_picture_is_no_hit():
    assert findings_of("见图①。") == []


@pytest.mark.parametrize(
    ("facts", "code", "message"),
    [
        ({"credit": " "}, "MISSING_CREDIT", "图①“长凳”没有署名，请填写“署名”。"),
        ({"alt": ""}, "MISSING_ALT", "图①“长凳”没有替代文字，请写一句画面内容。"),
        (
            {"has_picture": False, "title": "", "credit": "", "alt": ""},
            "CAPTION_WITHOUT_PICTURE",
            "图①没有图片，请选图，或去掉这一块。",
        ),
    ],
)
def test_fault_of_a_picture_is_named_once(facts, code, message):
    (finding,) = findings_of(**facts)
    assert (finding.code, finding.message, finding.block_id) == (code, message, "f1")
    assert finding.sentence == "院里的长凳"


def test_pictures_beyond_twenty_are_named_in_brackets():
    (finding,) = findings_of(number=21, alt="")
    assert finding.message.startswith("图(21)“长凳”")


def test_credit_of_the_lead_picture_is_put_right_in_its_field():
    (finding,) = findings_of(number=0, credit="")
    assert (finding.field, finding.message) == ("lead_credit", "题图“长凳”没有署名，请填写“署名”。")


@pytest.mark.parametrize("mention", ["图⑦", "图（7）", "图(21)"])
def test_mention_without_picture_is_found(mention):
    found = [
        f.excerpt for f in findings_of(f"见{mention}。") if f.code == "MENTION_WITHOUT_PICTURE"
    ]
    assert found == [mention]


def test_link_to_a_lost_picture_is_found_though_its_number_is_taken():
    (finding,) = findings_of("见图①。", lost=(LostMention("p1", "图①"),))
    assert finding.code == "MENTION_WITHOUT_PICTURE"
    assert findings_of("见图①。", lost=(LostMention("p2", "图①"),)) == []


@pytest.mark.parametrize("blank", [" ", "\u200b"])
def test_words_without_a_visible_sign_are_none(blank):
    assert [f.code for f in findings_of("见图①。", credit=blank, alt=blank)] == [
        "MISSING_CREDIT",
        "MISSING_ALT",
    ]
