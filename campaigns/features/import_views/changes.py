"""The list between the two texts: what was changed, what is in doubt, what is missing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from django.utils.translation import gettext as _

from campaigns.features.copydesk import ReportEntry, Story
from campaigns.features.copydesk.report import BATCHES
from campaigns.features.import_views.words import ASKED, ICONS, KINDS, LABELS, part_label
from cms.core.body_layout import circled

# What a docx brought with it; the copy desk cannot take it back.
FROM_WORD = frozenset(
    {
        "AUTO_NUMBER",
        "FOOTNOTE",
        "TRACKED_CHANGE",
        "HIDDEN_TEXT",
        "COMMENT_SKIPPED",
        "PART_SKIPPED",
        "PICTURE_SKIPPED",
    }
)
COUNTED_MARK = re.compile(r"(\D)(\d+)")
CONTEXT = 8


class Difference(NamedTuple):
    """A stretch of a proposal: kept, taken out or put in."""

    kind: str
    text: str


@dataclass(frozen=True)
class Change:
    """A row of the list. `name` is what a decision about it speaks of, `own` what the editor typed
    in its place and could not be put in."""

    key: str
    name: str
    kind: str
    code: str
    severity: str
    label: str
    state: str
    text: str
    why: str = ""
    lines: tuple[int, ...] = ()
    target: str = ""
    place: str = ""
    found: str = ""
    proposals: tuple[str, ...] = ()
    adopted: str = ""
    own: str = ""
    field: str = ""
    difference: tuple[Difference, ...] = ()
    parts: tuple[ReportEntry, ...] = ()
    can_undo: bool = True

    @property
    def icon(self) -> str:
        return "warning" if self.severity == "error" else ICONS[self.kind]

    @property
    def kind_label(self) -> str:
        return str(KINDS[self.kind])

    @property
    def tone(self) -> str:
        """How its places are marked: a doubt that waits is amber, a fault red."""
        if self.kind != "ask" or self.is_settled:
            return ""
        return "err" if self.severity == "error" else "ask"

    @property
    def is_settled(self) -> bool:
        """Decided by the editor, so that nothing waits here."""
        return self.state in {"undone", "adopted", "kept", "filled"}

    @property
    def takes_words(self) -> bool:
        """Whether the editor may put own words in its place."""
        return self.kind == "ask" and self.state == "open" and bool(self.found)

    @property
    def line_label(self) -> str:
        """19 行; 21、23 行; 8 行 in all when there are many."""
        if len(self.lines) > 3:
            return _("%s 处") % len(self.lines)
        return _("%s 行") % "、".join(map(str, self.lines)) if self.lines else ""


class Undescribed(NamedTuple):
    """A picture of a story without words for screen readers: its key, its name, its caption."""

    pk: int
    name: str
    target: str


class Reading(NamedTuple):
    """One story with what the editor did to it."""

    story: Story
    kept: AbstractSet[str]
    adopted: Mapping[str, str]
    details: Mapping[str, str]
    pictured: AbstractSet[int]
    undescribed: Sequence[Undescribed] = ()


def changes_of(reading: Reading) -> list[Change]:
    """The rows: what is missing first, then what concerns the whole copy, then by line, then
    captions without a picture and pictures without words."""
    groups: dict[str, list[ReportEntry]] = {}
    for entry in reading.story.report:
        if entry.target != "captions" or entry.code != "MISSING_METADATA":
            groups.setdefault(entry.group, []).append(entry)
    rows = [_change(entries, reading) for entries in groups.values()]
    rows.sort(key=lambda row: (row.kind != "need", row.code not in BATCHES))
    return [*rows, *_missing_pictures(reading), *_missing_descriptions(reading)]


def key_of(name: str) -> str:
    """The id on the screen of the row that a decision speaks of: the same before and after."""
    code = name.partition(":")[0]
    return "c-" + re.sub(r"[^A-Za-z0-9_]+", "-", code if code in BATCHES else name)


def _change(entries: Sequence[ReportEntry], reading: Reading) -> Change:
    first = entries[0]
    if first.code == "MISSING_METADATA":
        return _question(first, reading)
    numbers = [circled(caption.number) for caption in reading.story.captions]
    lines = tuple(dict.fromkeys(entry.line for entry in entries if entry.line))
    adopted = reading.adopted.get(first.group, "") or next(
        (reading.adopted[e.id] for e in entries if e.id in reading.adopted), ""
    )
    is_batch = first.code in BATCHES
    targets = {entry.target for entry in entries}
    target = first.target or "" if len(targets) == 1 else ""
    return Change(
        key=key_of(first.group),
        name=first.group,
        kind="auto" if first.auto else "ask",
        code=first.code,
        severity=first.severity,
        label=str(LABELS.get(first.code, first.code)),
        state=_state(entries, reading),
        text=_batch_text(entries) if is_batch else first.found or first.message,
        why="" if is_batch or not first.found else first.message.removesuffix(f"：{first.found}"),
        lines=lines,
        target=target,
        place=part_label(target, numbers) if target else _("全文"),
        found=first.found,
        proposals=first.proposals,
        adopted=adopted,
        parts=tuple(entries) if is_batch and len(entries) > 1 else (),
        can_undo=first.auto and first.code not in FROM_WORD,
        difference=_difference(first, reading.story),
    )


def _state(entries: Sequence[ReportEntry], reading: Reading) -> str:
    names = {entries[0].group, *(entry.id for entry in entries)}
    if not entries[0].auto and names & reading.kept:
        return "kept"
    states = {entry.state for entry in entries}
    return states.pop() if len(states) == 1 else "done"


def _question(entry: ReportEntry, reading: Reading) -> Change:
    """Something that the copy does not say: answered by a field, never by us."""
    field, label = ASKED.get(entry.target or "", ("", entry.message))
    filled = reading.details.get(field, "")
    return Change(
        key=key_of(entry.group),
        name=entry.group,
        kind="need",
        code=entry.code,
        severity=entry.severity,
        label=str(label),
        state="filled" if filled else "open",
        text=filled or _("稿里没有写，请填。"),
        place=str(ASKED["publication"][1]) if not field else _("见报信息"),
        field=field,
    )


def _missing_pictures(reading: Reading) -> list[Change]:
    rows = []
    for index, caption in enumerate(reading.story.captions):
        if caption.number in reading.pictured:
            continue
        rows.append(
            Change(
                key=f"p{caption.number}-{index}",
                name="",
                kind="need",
                code="PICTURE_MISSING",
                severity="warning",
                label=_("图%s没有图片") % circled(caption.number),
                state="open",
                text=_("说明有了，图还没到；可以先存草稿。"),
                lines=caption.src_lines[:1],
                target=f"captions[{index}]",
                place=_("图%s") % circled(caption.number),
                field=f"picture-{caption.number}",
            )
        )
    return rows


def _missing_descriptions(reading: Reading) -> list[Change]:
    return [
        Change(
            key=f"d{picture.pk}",
            name="",
            kind="need",
            code="DESCRIPTION_MISSING",
            severity="warning",
            label=_("%s没有替代文字") % picture.name,
            state="open",
            text=_("写一句画面内容，读屏软件念给看不见图的读者。没有它不能发布。"),
            target=picture.target,
            place=picture.name,
            field=f"alt-{picture.pk}",
        )
        for picture in reading.undescribed
    ]


def _batch_text(entries: Iterable[ReportEntry]) -> str:
    """How much one decision covers: 194 处：，168　；8."""
    entries = list(entries)
    if entries[0].code != "PUNCT_HALFWIDTH":
        return _("%(count)s 处　%(message)s") % {
            "count": len(entries),
            "message": entries[0].message,
        }
    counts: dict[str, int] = {}
    for entry in entries:
        for mark, count in COUNTED_MARK.findall(entry.found.replace(" ", "")):
            counts[mark] = counts.get(mark, 0) + int(count)
    listed = "　".join(f"{mark}{count}" for mark, count in counts.items())
    return _("%(count)s 处：%(listed)s") % {"count": sum(counts.values()), "listed": listed}


def _difference(entry: ReportEntry, story: Story) -> tuple[Difference, ...]:
    """The first proposal set into its sentence, what goes and what comes marked apart."""
    if entry.auto or len(entry.proposals) != 1 or not entry.found:
        return ()
    proposal = entry.proposals[0]
    before, after = context_of(entry, story)
    parts = [Difference("same", before)]
    for kind, a, b, c, d in SequenceMatcher(None, entry.found, proposal, False).get_opcodes():
        if kind == "equal":
            parts.append(Difference("same", entry.found[a:b]))
        else:
            parts += [Difference("del", entry.found[a:b]), Difference("ins", proposal[c:d])]
    parts.append(Difference("same", after))
    return tuple(part for part in parts if part.text)


def context_of(entry: ReportEntry, story: Story) -> tuple[str, str]:
    """A few characters before and after what was found."""
    text = text_at(story, entry.target or "")
    start = text.find(entry.found)
    if start < 0:
        return "", ""
    end = start + len(entry.found)
    return text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]


PATH = re.compile(r"(?P<name>[a-z_]+)(?:\[(?P<index>\d+)\])?")


def text_at(story: Story, target: str) -> str:
    """The text of a part of the structure by its path, as entries name it."""
    here: object = story
    for step in target.split("."):
        match = PATH.fullmatch(step)
        here = getattr(here, match["name"], None) if match else None
        if match and match["index"] is not None and isinstance(here, tuple):
            index = int(match["index"])
            here = here[index] if index < len(here) else None
    return here if isinstance(here, str) else str(getattr(here, "text", ""))
