"""Districts and offices that are not those of the city."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .findings import Hit, Severity
from .registry import Checking, check
from .segments import word_borders
from .story import Passage

_KINDS = "区县市旗"
_OWN = r"(?P<name>[一-鿿]{2,3}?[区县])"
# Parts of towns and landscapes that end like districts.
_NO_DISTRICT = re.compile(
    r"^(?:各|全|每|该|本|下|所)|[一-鿿]{2}山区$|(?:社|小|园|片|景|城|库|林|矿|校|厂|院|辖|市|郊|新|老|开发|高新|工业|服务"
    r"|保税|示范|两|三|四|五|几|多|外|邻|属|部|县|区)[区县]$"
)


@check("UNKNOWN_DISTRICT", "区县名不对", Severity.WARNING)
def unknown_districts(checking: Checking) -> Iterator[Hit]:
    """A district said to be of this city that it does not have, or with another ending."""
    known = checking.story.known
    if not known.districts:
        return
    stems = {name[:-1]: name for name in known.districts if name[-1:] in _KINDS and len(name) > 2}
    endings = (
        re.compile(
            "(?P<stem>"
            + "|".join(map(re.escape, sorted(stems, key=len, reverse=True)))
            + r")[区县市](?![一-鿿]?[长委府])"
        )
        if stems
        else None
    )
    own = re.compile(re.escape(known.city) + _OWN) if known.city else None
    for passage in checking.story.passages:
        if endings:
            yield from _wrong_endings(passage, endings, stems)
        if own:
            yield from _strangers(passage, own, known.districts)


def _wrong_endings(
    passage: Passage, endings: re.Pattern[str], stems: dict[str, str]
) -> Iterator[Hit]:
    for match in endings.finditer(passage.text):
        right = stems[match["stem"]]
        borders = word_borders(passage.text)
        if match.group() != right and match.start() in borders and match.end() in borders:
            message = f"本市没有“{match.group()}”，是不是“{right}”？请核对。"
            yield Hit(passage, *match.span(), message, right)


def _strangers(passage: Passage, own: re.Pattern[str], districts: tuple[str, ...]) -> Iterator[Hit]:
    stems = {name[:-1] for name in districts}
    for match in own.finditer(passage.text):
        name = match["name"]
        if name in districts or name[:-1] in stems or _NO_DISTRICT.search(name):
            continue
        message = f"区县表里没有“{name}”，请核对；名称改过的请先改区县表。"
        yield Hit(passage, *match.span("name"), message)


@check("UNKNOWN_OFFICE", "单位名称不对")
def unknown_offices(checking: Checking) -> Iterator[Hit]:
    """One character of a known office typed otherwise: 青岚市志愿服务联和会."""
    offices = [name for name in checking.story.known.offices if len(name) >= 5]
    for office in offices:
        pattern = _one_off(office)
        for passage in checking.story.passages:
            for match in pattern.finditer(passage.text):
                found = match.group()
                if found not in checking.story.known.offices:
                    message = f"“{found}”与“{office}”只差一个字，请核对单位名称。"
                    yield Hit(passage, *match.span(), message, office)


def _one_off(office: str) -> re.Pattern[str]:
    """The office with one inner character other; the first two and the last must be right.

    A district or a number is no slip: 东湖街道 and 西湖街道 may both exist.
    """
    variants = [
        f"{re.escape(office[:at])}(?!{re.escape(office[at])})[一-鿿]{re.escape(office[at + 1 :])}"
        for at in range(2, len(office) - 1)
    ]
    return re.compile("|".join(variants))
