"""How entries hold on to each other. Pure Python."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

# What the first entry holds instead of a digest before it.
BEGINNING = "0" * 64


class Break(NamedTuple):
    """A place where the chain does not hold: the number of the entry, and what is wrong there."""

    number: int
    is_gap: bool


class Link(NamedTuple):
    """What the chain needs to know of an entry."""

    number: int
    facts: Mapping[str, Any]
    previous: str
    digest: str


def digest_of(facts: Mapping[str, Any], previous: str) -> str:
    """SHA-256, in hex, of an entry's facts and the digest of the entry before it.

    `facts` holds what JSON can hold, and times as ISO 8601 text.
    """
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(f"{previous}\n{text}".encode()).hexdigest()


def breaks_in(links: Iterable[Link], before: str = BEGINNING) -> Iterable[Break]:
    """Where a chain, oldest entry first, does not hold; `before` is the digest that precedes it.

    An altered entry breaks at itself; one that was taken out or put in, at the entry after it.
    """
    for link in links:
        if link.previous != before:
            yield Break(link.number, is_gap=True)
        if digest_of(link.facts, link.previous) != link.digest:
            yield Break(link.number, is_gap=False)
        before = link.digest
