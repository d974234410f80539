from campaigns.features.checks import Reprint
from tests.campaigns.features.checks.stories import found, messages


def test_each_missing_fact_of_a_reprint_is_named():
    reprint = Reprint(is_reprint=True, source="新华社", title="雪夜", url=" ")
    assert messages("MISSING_SOURCE", "正文。", reprint=reprint) == [
        "转载稿没有写原作者，请在“转载”里填写。",
        "转载稿没有写原文网址，请在“转载”里填写。",
    ]


def test_complete_reprint_and_own_copy_are_no_hit():
    complete = Reprint(True, "新华社", "王文", "雪夜", "https://example.org/")
    assert messages("MISSING_SOURCE", "正文。", reprint=complete) == []
    assert messages("MISSING_SOURCE", "正文。") == []


def test_dateline_of_an_agency_asks_for_the_source():
    dateline = "新华社北京11月20日电"
    assert found("UNDECLARED_REPRINT", f"{dateline}　记者王文报道。") == [dateline]
    assert found("UNDECLARED_REPRINT", f"{dateline}　", reprint=Reprint(is_reprint=True)) == []
    assert found("UNDECLARED_REPRINT", "据新华社11月20日电，雪停了。") == []
    assert found("UNDECLARED_REPRINT", "本报讯。", f"{dateline}") == []
