"""The real page becomes what it must, and so do its mutations."""

import random

import pytest

from campaigns.features.copydesk import Story, load_manuscript, parse

from .real_page import expected, needs_page, raw, shape, wanted

pytestmark = needs_page
WIDE = str.maketrans(",;:()", "，；：（）")
NARROW_QUOTES = str.maketrans("“”", '""')


def read(copy: str) -> Story:
    (story,) = parse(copy)
    return story


def paragraphs() -> list[str]:
    return [line for line in raw().split("\n") if line.strip()]


def wrapped(line: str, width: int, indent: str = "") -> str:
    line = indent + line
    return "\n".join(line[at : at + width] for at in range(0, len(line), width))


def indent_of(line: str) -> str:
    return "　　" if len(line) > 40 else ""


def test_page_becomes_what_it_must():
    assert shape(read(raw())) == wanted()


def test_source_lines_are_those_of_the_page():
    story, page = read(raw()), expected()
    for section, model in zip(story.sections, page["sections"], strict=True):
        assert list(section.src_lines) == model["heading"]["src_lines"]
        lines = [list(item.src_lines) for item in section.paragraphs]
        assert lines == [item["src_lines"] for item in model["paragraphs"]]
    captions = [list(item.src_lines) for item in story.captions]
    assert captions == [item["src_lines"] for item in page["captions"]]


def test_text_holds_what_it_must_and_nothing_that_it_must_not():
    story, page = read(raw()), expected()
    parts = [story.title, *(caption.text for caption in story.captions)]
    for section in story.sections:
        parts.append(section.heading)
        parts.extend((item.run_in or "") + item.text for item in section.paragraphs)
    text = "\n".join(part for part in parts if part)
    assert [words for words in page["must_contain"] if words not in text] == []
    assert [words for words in page["must_not_contain"] if words in text] == []


def test_report_says_each_fault_at_each_of_its_lines():
    entries = {(entry.code, entry.line) for entry in read(raw()).report}
    missing = [
        (fault["code"], line)
        for fault in expected()["report"]
        if fault["lines"] != "many"
        for line in fault["lines"]
        if (fault["code"], line) not in entries
    ]
    assert missing == []


def test_report_entries_have_the_weight_of_the_page():
    weights = {fault["code"]: (fault["severity"], fault["auto"]) for fault in expected()["report"]}
    for entry in read(raw()).report:
        if entry.code in weights:
            assert (entry.severity, entry.auto) == weights[entry.code], entry.code


def test_widened_marks_are_counted():
    entries = [entry for entry in read(raw()).report if entry.code == "PUNCT_HALFWIDTH"]
    total = sum(int(part[1:]) for entry in entries for part in entry.found.split("　"))
    assert total == expected()["counts"]["half_width_replaced"]


def test_missing_metadata_is_asked_once_each():
    missing = [entry for entry in read(raw()).report if entry.code == "MISSING_METADATA"]
    asked = [entry.found or entry.target for entry in missing]
    detail = next(f["detail"] for f in expected()["report"] if f["code"] == "MISSING_METADATA")
    assert asked == detail
    assert {entry.line for entry in missing} == {None}


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(lambda: raw().replace("\n", "\r\n").encode(), id="crlf"),
        pytest.param(lambda: raw().replace("\n", "\r").encode(), id="cr"),
        pytest.param(lambda: b"\xef\xbb\xbf" + raw().encode(), id="bom"),
        pytest.param(lambda: raw().encode("gb18030"), id="gb18030"),
        pytest.param(lambda: raw().translate(WIDE).encode(), id="full-width"),
        pytest.param(lambda: "\n".join(paragraphs()).encode(), id="no-blank-lines"),
        pytest.param(lambda: "\n".join("　　" + p for p in paragraphs()).encode(), id="indents"),
        pytest.param(lambda: "\n\n".join("    " + p for p in paragraphs()).encode(), id="spaces"),
        pytest.param(
            lambda: "\n".join(indent_of(p) + p for p in paragraphs()).encode(), id="body-indents"
        ),
    ],
)
def test_page_in_another_dress_is_the_same(data):
    (story,) = parse(load_manuscript(data(), "page.txt"))
    assert shape(story) == wanted()


@pytest.mark.parametrize("width", [15, 18, 20, 22, 25, 28, 30, 36, 40])
def test_hard_wrapped_page_is_the_same(width):
    lines = paragraphs()
    blank = "\n\n".join(wrapped(line, width) for line in lines)
    indented = "\n".join(
        wrapped(line, width, indent_of(line) or "　　" * (line[0] in "①②③④⑤⑥本")) for line in lines
    )
    all_indented = "\n".join(wrapped(line, width, "　　") for line in lines)
    both = "\n\n".join(wrapped(line, width, indent_of(line)) for line in lines)
    for copy in (blank, indented, all_indented, both):
        assert shape(read(copy)) == wanted()


@pytest.mark.parametrize("place", [1, 4])
def test_title_printed_twice_stays_once(place):
    lines = paragraphs()
    story = read("\n\n".join([*lines[:place], lines[0], *lines[place:]]))
    assert shape(story) == wanted()
    assert [entry.line for entry in story.report if entry.code == "DUPLICATE_TITLE"] == [
        1 + 2 * place
    ]


def test_title_printed_again_in_two_lines_stays_once():
    first, *rest = paragraphs()
    story = read("\n\n".join([first, *first.split(), *rest]))
    assert shape(story) == wanted()


def test_straight_quotes_become_the_pairs_of_the_page():
    copy = raw().translate(NARROW_QUOTES)
    lines = wanted()["sections"][0]
    assert shape(read(copy))["sections"][0] == lines


def split_page(seed: int, overlap: int) -> str:
    """The page with three paragraphs cut in mid-sentence, where no rule could mistake it."""
    chance = random.Random(seed)  # a repeatable choice, no secret
    lines = paragraphs()
    long = [n for n, line in enumerate(lines) if line.count("。") > 2]
    for index in sorted(chance.sample(long, 3), reverse=True):
        line = lines[index]
        places = [
            at
            for at in range(line.index("。") + 8, len(line) - 8)
            if all("一" <= mark <= "鿿" for mark in line[at - 4 : at + 4])
            and line[at - 1] != line[at]
        ]
        at = chance.choice(places)
        lines[index : index + 1] = [line[:at], line[at - overlap :]]
    return "\n\n".join(lines)


@pytest.mark.parametrize("overlap", [0, 2, 3])
@pytest.mark.parametrize("seed", range(12))
def test_page_split_at_more_places_is_joined(seed, overlap):
    assert shape(read(split_page(seed, overlap))) == wanted()
