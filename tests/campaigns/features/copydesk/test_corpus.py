"""Invented pages in many house styles, each with what an editor would make of it.

An expected story names only what the page leaves no doubt about. Beside the fields of
`import_copy --json` it may hold:

- `joined` in a paragraph instead of `run_in` and `text`: the words count, not where they split;
- a list in place of a text: any of them is right;
- `optional` in a credit: may be there or not; no `title`: any title is right;
- `sections_start`: the first paragraphs, whatever follows them;
- `report_codes_must`, `report_codes_must_not`, `must_contain`, `must_not_contain`.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from campaigns.features.copydesk import parse, stories_as_json
from campaigns.features.copydesk.intake import load_manuscript
from tests.campaigns.features.copydesk.accounting import TAKING

CORPUS = Path(__file__).parent / "corpus"
PAGES = sorted(page.stem for page in CORPUS.glob("*.txt"))
EXACT_FIELDS = ("title", "kicker", "subtitle", "summary", "editor_note", "afterword", "captions")


def read_stories(page: str) -> list[dict[str, Any]]:
    path = CORPUS / f"{page}.txt"
    manuscript = load_manuscript(path.read_bytes(), path.name)
    return stories_as_json(parse(manuscript))["stories"]


def expected_stories(page: str) -> list[dict[str, Any]]:
    return json.loads((CORPUS / f"{page}.expected.json").read_text())["stories"]


def is_right(got: Any, wanted: Any) -> bool:
    return got == wanted or (isinstance(wanted, list) and got in wanted)


def joined(paragraph: dict[str, Any], wanted: str = "") -> str:
    """The paragraph in one piece; the mark that closed its run-in is the one that `wanted` has."""
    run_in, text = paragraph["run_in"], paragraph["text"]
    if not run_in:
        return text
    options = [f"{run_in}。{text}", f"{run_in}：{text}"]
    return wanted if wanted in options else options[0]


def outline(sections: list[dict[str, Any]], wanted: list[dict[str, Any]]) -> list[str]:
    """One line a heading and a paragraph; freedoms of `wanted` are taken as `sections` has them."""
    lines: list[str] = []
    for number, section in enumerate(sections):
        free = wanted[number]["paragraphs"] if number < len(wanted) else []
        lines.append(f"# {section['heading']}")
        for index, paragraph in enumerate(section["paragraphs"]):
            model = free[index] if index < len(free) else {}
            lines.append(outlined(paragraph, model))
    return lines


def outlined(paragraph: dict[str, Any], model: dict[str, Any]) -> str:
    if "joined" in paragraph:
        return paragraph["joined"]
    if "joined" in model:
        return joined(paragraph, model["joined"])
    text = paragraph["text"]
    options = model.get("text")
    if isinstance(text, list):
        text = text[0]
    elif isinstance(options, list) and text in options:
        text = options[0]
    return f"[{paragraph['run_in']}] {text}" if paragraph["run_in"] else text


def section_faults(got: dict[str, Any], wanted: dict[str, Any]) -> Iterator[str]:
    exact = wanted.get("sections")
    sections = exact or wanted.get("sections_start")
    if sections is None:
        return
    have, want = outline(got["sections"], sections), outline(sections, sections)
    if exact is None:
        have = have[: len(want)]
    if have != want:
        diff = difflib.unified_diff(want, have, "expected sections", "got", lineterm="", n=1)
        yield "\n".join(diff)


def people(credits: list[dict[str, Any]]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for credit in credits:
        for name in credit["names"]:
            yield credit["role"], name, credit


def credit_faults(got: dict[str, Any], wanted: dict[str, Any]) -> Iterator[str]:
    if "credits" not in wanted:
        return
    have = {(role, name): credit["title"] for role, name, credit in people(got["credits"])}
    allowed = set()
    for role, name, credit in people(wanted["credits"]):
        allowed.add((role, name))
        if (role, name) not in have:
            if not credit.get("optional"):
                yield f"credits: {role} {name} is missing"
        elif "title" in credit and have[role, name] != credit["title"]:
            yield f"credits: {role} {name} has title {have[role, name]!r}"
    yield from (f"credits: {role} {name} is too many" for role, name in have.keys() - allowed)


def words(story: dict[str, Any]) -> str:
    """All text that readers will see."""
    texts = [story["title"], story["kicker"], story["subtitle"], story["summary"]]
    for note in (story["editor_note"], story["afterword"]):
        texts += note["paragraphs"] if note else []
    for section in story["sections"]:
        texts += [section["heading"], *(joined(each) for each in section["paragraphs"])]
    texts += [caption["text"] for caption in story["captions"]]
    return "\n".join(text for text in texts if text)


def other_faults(got: dict[str, Any], wanted: dict[str, Any]) -> Iterator[str]:
    codes = {entry["code"] for entry in got["report"]}
    for code in wanted.get("report_codes_must", []):
        if code not in codes:
            yield f"report: {code} is missing"
    for code in wanted.get("report_codes_must_not", []):
        for entry in got["report"]:
            if entry["code"] == code:
                yield f"report: {code} in line {entry['line']}: {entry['message']}"
    text = words(got)
    yield from (f"lost: {each}" for each in wanted.get("must_contain", []) if each not in text)
    yield from (f"left: {each}" for each in wanted.get("must_not_contain", []) if each in text)


def faults(got: dict[str, Any], wanted: dict[str, Any]) -> Iterator[str]:
    for field in EXACT_FIELDS:
        if field in wanted and not is_right(got[field], wanted[field]):
            yield f"{field}:\n  expected {wanted[field]!r}\n  got      {got[field]!r}"
    yield from section_faults(got, wanted)
    yield from credit_faults(got, wanted)
    yield from other_faults(got, wanted)


@pytest.mark.parametrize("page", PAGES)
def test_page_becomes_what_an_editor_would_make_of_it(page):
    got, wanted = read_stories(page), expected_stories(page)
    assert len(got) == len(wanted), f"{len(got)} stories: {[story['title'] for story in got]}"
    found = [
        f"story {number}, {fault}"
        for number, pair in enumerate(zip(got, wanted, strict=True), 1)
        for fault in faults(*pair)
    ]
    assert not found, "\n" + "\n".join(found)


def test_every_page_says_why():
    for page in PAGES:
        reasons = json.loads((CORPUS / f"{page}.expected.json").read_text())["_why"]
        assert reasons, page


@pytest.mark.parametrize("page", PAGES)
def test_what_leaves_the_text_is_quoted_in_the_report_or_stands_in_another_field(page):
    path = CORPUS / f"{page}.txt"
    manuscript = load_manuscript(path.read_bytes(), path.name)
    raw = {line.number: line.text for line in manuscript.lines}
    for story in parse(manuscript):
        fields = story.as_dict()
        entries = fields.pop("report")
        kept = json.dumps(fields, ensure_ascii=False)
        for entry in story.report:
            said = kept + "".join(each["message"] for each in entries if each["line"] == entry.line)
            for line, start, end in entry.spans if entry.code in TAKING else ():
                left = raw[line][start:end]
                assert [mark for mark in left if mark.isalnum() and mark not in said] == [], left
