"""Real and demo copy: what is found is what is wrong, and nothing else."""

import datetime as dt
import re

import pytest

from campaigns.features.checks import WordList, run_checks
from campaigns.features.copydesk import load_manuscript, parse
from campaigns.features.demo.copy_files import COPY, read_facts
from tests.campaigns.features.checks.stories import story_from_copy
from tests.conftest import REPOSITORY

# The slips of the real special page, as its copy was sent; checked by hand.
REAL_PAGE = [
    ("REDUNDANT_WORDS", "违建建筑"),
    ("DOUBLED_WORD", "对新接管小区的22个弃管小区"),
    ("REDUNDANT_WORDS", "案例案件"),
    ("MISSING_CHARACTER", "逐项开展项工作"),
    ("REDUNDANT_WORDS", "全程参与问卷调查全过程"),
    ("UNBALANCED_QUOTE", "“五老”宣讲团”"),
    ("NEAR_FIGURE", "近200余场次"),
    ("TERM_VARIANT", "督察模式"),
    ("NEAR_FIGURE", "上千余"),
    ("UNBALANCED_QUOTE", "“五老”宣讲员”"),
]


def findings_in(path, day):
    stories = parse(load_manuscript(path.read_bytes(), path.name))
    return [f for s in stories for f in run_checks(story_from_copy(s), WordList(), day)]


@pytest.mark.parametrize("facts", read_facts().values(), ids=lambda facts: facts["slug"])
def test_demo_copy_raises_no_false_alarm(facts):
    findings = findings_in(COPY / f"{facts['file']}.txt", facts["issue_date"])
    assert [(f.code, f.excerpt) for f in findings] == []


def test_real_page_has_its_known_slips(shared):
    path = shared / "copy" / "chuangcheng-special-page.txt"
    findings = findings_in(path, dt.date(2023, 1, 12))
    assert [(f.code, f.excerpt) for f in findings] == REAL_PAGE


def test_checks_know_no_django():
    folder = REPOSITORY / "campaigns" / "features" / "checks"
    # The one rule that they share with the desk is pure Python as well.
    files = [*folder.glob("*.py"), REPOSITORY / "cms" / "core" / "wording.py"]
    imports = re.compile(r"^\s*(?:from|import) ([\w.]+)", re.M)
    modules = {m for path in files for m in imports.findall(path.read_text("utf-8"))}
    packages = {module.partition(".")[0] for module in modules - {"cms.core.wording"}}
    assert {"rjieba", "ahocorasick_rs"} <= packages
    assert packages & {"django", "wagtail", "cms", "home"} == set()
