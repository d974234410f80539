"""Two versions of a story as an editor compares them. Pure Python; contents are those of content.py.

A story is read as passages: each field, each block of a body, each credit. Passages are followed by
the id of their block, one that was cut and pasted by its text; inside a passage characters are
compared, since a Chinese sentence has no words to compare by.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from html import unescape
from typing import Any

_PARAGRAPH_END = re.compile(r"</(?:p|li|h[1-6])>|<br\s*/?>")
_TAG = re.compile(r"<[^>]*>")
PICTURES = "core.customimage"
PICTURE_KEYS = ("image", "poster")
# A run of equal characters this short between two changes is read with them.
SHORTEST_EQUAL = 2
FEWEST_IN_COMMON = 0.25


class Change(StrEnum):
    """What happened to a passage."""

    NONE = "none"
    EDITED = "edited"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    MOVED_AWAY = "moved_away"


@dataclass(frozen=True)
class Piece:
    """A run of characters: `same`, `del` (only in the old text) or `ins` (only in the new)."""

    kind: str
    text: str


@dataclass(frozen=True)
class Passage:
    """A field, a block or a credit: its text and the keys of its pictures."""

    field: str
    kind: str
    key: str
    text: str
    pictures: tuple[str, ...] = ()
    picture_files: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """One passage of the comparison; `place` counts from 1 within its field, 0 for a plain field."""

    change: Change
    old: Passage | None
    new: Passage | None
    pieces: tuple[Piece, ...]
    old_place: int = 0
    new_place: int = 0

    @property
    def passage(self) -> Passage:
        found = self.new or self.old
        assert found is not None  # noqa: S101  (one of the two is always there)
        return found

    @property
    def has_other_picture(self) -> bool:
        old = (self.old.pictures, self.old.picture_files) if self.old else None
        new = (self.new.pictures, self.new.picture_files) if self.new else None
        return old != new and old is not None and new is not None

    @property
    def changed_characters(self) -> int:
        gone = sum(len(piece.text) for piece in self.pieces if piece.kind == "del")
        came = sum(len(piece.text) for piece in self.pieces if piece.kind == "ins")
        return max(gone, came)


def compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Row]:
    """The rows of the newer version in its order, what is gone where it stood."""
    rows: list[Row] = []
    names = dict.fromkeys([*new["fields"], *old["fields"], *new["children"], *old["children"]])
    for name in names:
        rows += _compare_field(_passages(old, name), _passages(new, name))
    return rows


def is_small_change(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether words alone were changed: no paragraph more, less or moved, no other picture."""
    return _skeleton(old) == _skeleton(new)


def pieces_of(old: str, new: str) -> tuple[Piece, ...]:
    """What was taken out and put in, character by character."""
    if old == new:
        return (Piece("same", old),) if old else ()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.quick_ratio() < FEWEST_IN_COMMON:
        return tuple(piece for piece in (Piece("del", old), Piece("ins", new)) if piece.text)
    pieces: list[Piece] = []
    gone = came = ""
    codes = matcher.get_opcodes()
    for position, (tag, i1, i2, j1, j2) in enumerate(codes):
        is_between = 0 < position < len(codes) - 1
        if tag == "equal" and not (is_between and i2 - i1 < SHORTEST_EQUAL):
            pieces += _changed(gone, came)
            gone = came = ""
            pieces.append(Piece("same", old[i1:i2]))
        else:
            gone += old[i1:i2]
            came += new[j1:j2]
    return (*pieces, *_changed(gone, came))


def text_of(value: Any) -> str:
    """The words in a stored value, a line for each paragraph or field."""
    return "\n".join(_texts(value))


def _changed(gone: str, came: str) -> list[Piece]:
    return [piece for piece in (Piece("del", gone), Piece("ins", came)) if piece.text]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        for part in _PARAGRAPH_END.split(value):
            if text := unescape(_TAG.sub("", part)).strip():
                yield text
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in ("id", "type"):
                yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _pictures(value: Any, known: Mapping[str, Any]) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key in PICTURE_KEYS and str(item) in known:
                yield str(item)
            yield from _pictures(item, known)
    elif isinstance(value, list):
        for item in value:
            yield from _pictures(item, known)


def _is_stream(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(item, dict) and {"type", "id", "value"} <= item.keys() for item in value
    )


def _passages(content: Mapping[str, Any], name: str) -> list[Passage]:
    known = content["linked"].get(PICTURES, {})
    if name in content["children"]:
        return [
            Passage(name, "child", f"{name}-{number}", _child_text(content, child))
            for number, child in enumerate(content["children"][name])
        ]
    value = content["fields"].get(name, "")
    if value and _is_stream(value):
        return [_block(name, item, known) for item in value]
    if name.endswith(("image", "portrait")):
        keys = (value,) if value else ()
        return [Passage(name, "picture", name, "", keys, _files(keys, known))]
    return [Passage(name, "field", name, _field_text(content, name, value))]


def _block(name: str, item: Mapping[str, Any], known: Mapping[str, Any]) -> Passage:
    keys = tuple(_pictures(item["value"], known))
    words = [text_of(item["value"])]
    # What travels with the picture shows where the block says nothing of its own.
    words += [text_of(known[key].get("caption", "")) for key in keys]
    words += [text_of(known[key].get("credit", "")) for key in keys]
    text = "\n".join(word for word in words if word)
    return Passage(name, item["type"], item["id"], text, keys, _files(keys, known))


def _files(keys: Sequence[str], known: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(known[key].get("file", "")) for key in keys if key in known)


def _field_text(content: Mapping[str, Any], name: str, value: Any) -> str:
    if isinstance(value, list):
        return "、".join(_name_of(content, str(key)) for key in value)
    if isinstance(value, bool):
        return "是" if value else "否"
    return text_of(value)


def _name_of(content: Mapping[str, Any], key: str) -> str:
    for label, things in content["linked"].items():
        if label != PICTURES and key in things:
            return str(things[key].get("name", key))
    return key


def _child_text(content: Mapping[str, Any], child: Mapping[str, Any]) -> str:
    words = []
    for value in child.values():
        is_key = isinstance(value, str) and value.isdigit()
        words.append(_name_of(content, value) if is_key else text_of(value))
    return "　".join(word for word in words if word)


def _skeleton(content: Mapping[str, Any]) -> list[Any]:
    return [
        (p.field, p.kind, p.key, p.text.count("\n"), p.pictures, p.picture_files)
        for name in content["fields"]
        for p in _passages(content, name)
    ]


def _compare_field(old: list[Passage], new: list[Passage]) -> list[Row]:
    if len(old) <= 1 and len(new) <= 1 and not any(_is_block(p) for p in [*old, *new]):
        return _compare_plain(old, new)
    pairs = _pairs(old, new)
    stays = _in_order(list(pairs.items()))
    came_from = {there: here for here, there in pairs.items()}
    rows: list[Row] = []
    place = 0
    for there, passage in enumerate(new):
        here = came_from.get(there)
        if here is None:
            rows.append(_row(Change.ADDED, None, passage, 0, there + 1))
            continue
        if here in stays:
            rows += _gone(old, range(place, here), pairs)
            place = here + 1
        is_edited = old[here].text != passage.text or old[here].pictures != passage.pictures
        is_edited = is_edited or old[here].picture_files != passage.picture_files
        change = Change.EDITED if is_edited else Change.NONE
        if here not in stays:
            change = Change.MOVED
        rows.append(_row(change, old[here], passage, here + 1, there + 1))
    return rows + _gone(old, range(place, len(old)), pairs)


def _is_block(passage: Passage) -> bool:
    return passage.kind not in ("field", "picture")


def _compare_plain(old: list[Passage], new: list[Passage]) -> list[Row]:
    before, after = (old[0] if old else None), (new[0] if new else None)
    if not (before and (before.text or before.pictures)) and not (
        after and (after.text or after.pictures)
    ):
        return []
    same = (
        before
        and after
        and (before.text, before.pictures, before.picture_files)
        == (
            after.text,
            after.pictures,
            after.picture_files,
        )
    )
    return [_row(Change.NONE if same else Change.EDITED, before, after, 0, 0)]


def _row(
    change: Change, old: Passage | None, new: Passage | None, old_place: int, new_place: int
) -> Row:
    pieces = pieces_of(old.text if old else "", new.text if new else "")
    return Row(change, old, new, pieces, old_place, new_place)


def _gone(old: list[Passage], places: range, pairs: Mapping[int, int]) -> list[Row]:
    """What stood between two passages that stayed: taken out, or moved elsewhere."""
    rows = []
    for here in places:
        if here in pairs:
            rows.append(
                Row(
                    Change.MOVED_AWAY,
                    old[here],
                    None,
                    (Piece("same", old[here].text),),
                    here + 1,
                    pairs[here] + 1,
                )
            )
        else:
            rows.append(_row(Change.REMOVED, old[here], None, here + 1, 0))
    return rows


def _pairs(old: list[Passage], new: list[Passage]) -> dict[int, int]:
    """Which passage became which: by the id of the block, else by exactly its words."""
    by_key = {passage.key: there for there, passage in enumerate(new)}
    pairs = {here: by_key[passage.key] for here, passage in enumerate(old) if passage.key in by_key}
    taken = set(pairs.values())
    by_text = {
        (passage.kind, passage.text): there
        for there, passage in enumerate(new)
        if there not in taken and passage.text
    }
    for here, passage in enumerate(old):
        if here not in pairs and (passage.kind, passage.text) in by_text:
            pairs[here] = by_text.pop((passage.kind, passage.text))
    return pairs


def _in_order(pairs: list[tuple[int, int]]) -> set[int]:
    """The largest set of old places whose order is still the same; the others were moved."""
    pairs = sorted(pairs)
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for number, (_here, there) in enumerate(pairs):
        length = bisect_left(tails, there)
        tails[length : length + 1] = [there]
        ends[length : length + 1] = [number]
        before.append(ends[length - 1] if length else -1)
    kept = set()
    number = ends[-1] if ends else -1
    while number >= 0:
        kept.add(pairs[number][0])
        number = before[number]
    return kept
