import pytest

from campaigns.features.copydesk import Decisions, parse
from campaigns.features.copydesk.structure import Credit, Publication, Story
from campaigns.features.exceptions import ImportRefused
from campaigns.features.services.deciding import Choice, with_choice, with_typed
from tests.campaigns.features.services.copy_samples import PAGE

NOTHING = {"undone": [], "kept": [], "adopted": {}}
DOUBT = next(e.group for e in parse(PAGE)[0].report if e.code == "SUSPECT_MISSING_CHAR")


def chosen(decisions, *choices):
    for choice in choices:
        read = Decisions(frozenset(decisions.get("undone", ())), dict(decisions.get("adopted", {})))
        decisions = with_choice(decisions, choice, parse(PAGE, read))
    return decisions


def test_undone_batch_is_taken_again_as_a_whole():
    undone = chosen({}, Choice("undo", "PUNCT_HALFWIDTH"), Choice("undo", "PUNCT_HALFWIDTH:3:0"))
    assert undone["undone"] == ["PUNCT_HALFWIDTH", "PUNCT_HALFWIDTH:3:0"]
    assert chosen(undone, Choice("redo", "PUNCT_HALFWIDTH")) == NOTHING


def test_one_entry_of_an_undone_batch_is_taken_again_alone():
    undone = chosen({}, Choice("undo", "PUNCT_HALFWIDTH"), Choice("redo", "PUNCT_HALFWIDTH:3:0"))
    assert "PUNCT_HALFWIDTH" not in undone["undone"]
    assert "PUNCT_HALFWIDTH:3:0" not in undone["undone"]
    assert len(undone["undone"]) > 1


@pytest.mark.parametrize("decision", ["adopt", "edit"])
def test_later_decision_takes_the_place_of_the_one_before(decision):
    kept = chosen({}, Choice("keep", DOUBT))
    assert kept == NOTHING | {"kept": [DOUBT]}
    adopted = chosen(kept, Choice(decision, DOUBT, "逐项开展各项工作"))
    assert adopted == NOTHING | {"adopted": {DOUBT: "逐项开展各项工作"}}
    assert chosen(adopted, Choice("reopen", DOUBT)) == NOTHING


def test_own_words_may_not_be_empty():
    with pytest.raises(ImportRefused, match="请写上要改成的字"):
        chosen({}, Choice("edit", DOUBT))


def test_name_that_no_report_has_is_refused():
    with pytest.raises(ImportRefused, match="已经不在了"):
        chosen({}, Choice("undo", "STRAY_MARKER:99:0"))


def typed(details, values, *stories, index=0):
    return with_typed(details, values, stories or (Story(), Story()), index)


def test_typed_value_fills_the_empty_one_of_the_other_story():
    assert typed({}, {"page_no": "4"}) == {"0": {"page_no": "4"}, "1": {"page_no": "4"}}


def test_typed_value_leaves_what_the_other_story_says_or_was_given():
    says = Story(publication=Publication(page_no="5"))
    assert typed({}, {"page_no": "4"}, Story(), says) == {"0": {"page_no": "4"}}
    given = {"1": {"page_no": "3"}}
    assert typed(given, {"page_no": "4"}) == given | {"0": {"page_no": "4"}}


def test_value_that_the_copy_says_is_not_kept():
    says = Story(
        publication=Publication(name="青岚日报"),
        credits=(Credit("responsible_editor", None, ("唐立川", "沈砚秋")),),
    )
    values = {"paper": "青岚日报", "responsible_editor": "唐立川、沈砚秋"}
    assert typed({"0": {"paper": "晚报"}}, values, says, Story()) == {}


def test_value_that_was_there_before_is_not_shared_again():
    before = {"0": {"page_no": "4"}, "1": {"page_no": "4"}}
    emptied = typed(before, {"page_no": ""}, index=1)
    assert emptied == {"0": {"page_no": "4"}}
    assert typed(emptied, {"page_no": "4"}) == emptied


def test_emptied_field_takes_away_what_the_copy_says():
    says = Story(publication=Publication(page_no="5"))
    assert typed({}, {"page_no": ""}, says, Story()) == {"0": {"page_no": ""}}


def test_headline_is_of_one_story():
    assert typed({}, {"title": "小巷亮了灯"}) == {"0": {"title": "小巷亮了灯"}}


def test_field_that_was_not_sent_stays():
    assert typed({"0": {"page_no": "4"}}, {"paper": ""}) == {"0": {"page_no": "4"}}
