"""The same page as other editors' computers would send it becomes the same stories."""

import re

import pytest

from campaigns.features.copydesk import parse, stories_as_json
from campaigns.features.copydesk.intake import load_manuscript
from tests.campaigns.features.copydesk.test_corpus import CORPUS, PAGES, expected_stories, faults

NARROW = str.maketrans("，；：（）！？", ",;:()!?")


def raw(page: str) -> str:
    path = CORPUS / f"{page}.txt"
    return "\n".join(line.text for line in load_manuscript(path.read_bytes(), path.name).lines)


VARIANTS = {
    "windows": lambda text: text.replace("\n", "\r\n").encode("gb18030"),
    "notepad": lambda text: text.replace("\n", "\r\n").encode("utf-8-sig"),
    "unicode": lambda text: text.encode("utf-16"),
    "tab-indents": lambda text: re.sub(r"(?m)^(　　|    |  )", "\t", text).encode(),
    "space-indents": lambda text: re.sub(r"(?m)^　　", "    ", text).encode(),
    "trailing-blanks": lambda text: re.sub(r"(?m)(?<=.)$", " 　", text).encode(),
    "more-blank-lines": lambda text: text.replace("\n\n", "\n\n\n").encode(),
    "half-width": lambda text: text.translate(NARROW).encode(),
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_page_sent_by_another_editor_becomes_the_same_stories(variant):
    found = []
    for page in PAGES:
        data = VARIANTS[variant](raw(page))
        got = stories_as_json(parse(load_manuscript(data, f"{page}.txt")))["stories"]
        wanted = expected_stories(page)
        found += [f"{page}: {len(got)} stories"] * (len(got) != len(wanted))
        for pair in zip(got, wanted, strict=False):
            # Which codes the report has follows from the variant.
            found += [f"{page}: {each}" for each in faults(*pair) if not each.startswith("report")]
    assert not found, "\n" + "\n".join(found)
