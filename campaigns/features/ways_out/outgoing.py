"""A feature as plain parts: what every way out writes, each in its own form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from campaigns.features.enums import CreditRole
from campaigns.features.models.feature_credit import named_once
from cms.core.body_layout import lay_out


@dataclass(frozen=True)
class Heading:
    """A heading within the body; its parts are parted by U+3000."""

    text: str


@dataclass(frozen=True)
class Words:
    """A paragraph: its run-in heading, with its closing mark, and the rest as HTML."""

    html: str
    run_in: str = ""


@dataclass(frozen=True)
class Picture:
    """A picture in its place, with the number that it has now."""

    number: int
    image: Any
    caption: str
    credit: str


@dataclass(frozen=True)
class Box:
    """What stands beside the running text, as lines: a quotation, a timeline, a file, a film."""

    kind: str
    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A table: its first row heads the columns."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    source: str = ""


@dataclass(frozen=True)
class Voice:
    """The editor's voice before or after the copy."""

    label: str
    html: str


@dataclass(frozen=True)
class CreditedPeople:
    """One role: those who had it, by title (本报记者), each title with its names."""

    role: str
    role_label: str
    by_title: tuple[tuple[str, tuple[str, ...]], ...]


Part = Heading | Words | Picture | Box | Grid


@dataclass(frozen=True)
class Outgoing:
    """All of a feature that leaves with it."""

    title: str
    kicker: str = ""
    subtitle: str = ""
    summary: str = ""
    before: Voice | None = None
    after: Voice | None = None
    lead: Picture | None = None
    parts: tuple[Part, ...] = ()
    credits: tuple[CreditedPeople, ...] = ()
    source: tuple[str, ...] = field(default_factory=tuple)

    @property
    def pictures(self) -> list[Picture]:
        """Those of the body, by their numbers."""
        return [part for part in self.parts if isinstance(part, Picture)]


def outgoing(feature: Any) -> Outgoing:
    """The parts of a feature (FeaturePage), stored or as a revision has it."""
    lay_out(feature.body)
    lead = feature.lead_image
    return Outgoing(
        title=feature.title,
        kicker=feature.kicker,
        subtitle=feature.subtitle,
        summary=feature.summary,
        before=_voice(feature.editor_note_label or "编者按", feature.editor_note),
        after=_voice(feature.afterword_label or "编后", feature.afterword),
        lead=Picture(
            0, lead, feature.lead_caption or lead.caption, feature.lead_credit or lead.credit
        )
        if lead
        else None,
        parts=tuple(part for child in feature.body for part in _parts(child)),
        credits=tuple(_credited(feature)),
        source=_source(feature),
    )


def _voice(label: str, html: str) -> Voice | None:
    return Voice(label, html) if html else None


def _parts(child: Any) -> Iterator[Part]:
    value = child.value
    match child.block_type:
        case "heading":
            yield Heading(value["text"])
        case "paragraph":
            yield Words(value.html, value["run_in"] or "")
        case "figure":
            yield _picture(value, "")
        case "figure_group":
            for figure in value["figures"]:
                yield _picture(figure, value["credit"])
        case "table":
            yield _grid(value)
        case kind:
            yield Box(kind, *_BOXES[kind](value))


def _picture(figure: Any, shared_credit: str) -> Picture:
    credit = shared_credit or figure.credit_text
    return Picture(figure.number, figure["image"], figure.caption_text, credit)


def _grid(value: Any) -> Grid:
    table = value["table"]
    head = tuple(column["heading"] or "" for column in table.columns)
    rows = (tuple(str(cell or "") for cell in row) for row in table.rows)
    return Grid(value["caption"], (head, *rows), value["source"] or "")


def _quotation(value: Any) -> tuple[str, tuple[str, ...]]:
    return "", tuple(filter(None, (value["text"], value["attribution"])))


def _key_figures(value: Any) -> tuple[str, tuple[str, ...]]:
    lines = [f"{item['label']}：{item['value']}{item['unit'] or ''}" for item in value["items"]]
    return value["heading"] or "", (*lines, f"数据来源：{value['source']}")


def _timeline(value: Any) -> tuple[str, tuple[str, ...]]:
    events = (" ".join(filter(None, (e["date"], e["title"], e["text"]))) for e in value["events"])
    return value["heading"] or "", tuple(events)


def _recording(value: Any) -> tuple[str, tuple[str, ...]]:
    return value["caption"], tuple(filter(None, (value["transcript"] or "").splitlines()))


def _file(value: Any) -> tuple[str, tuple[str, ...]]:
    return value["title"] or getattr(value["document"], "title", ""), ()


def _related(value: Any) -> tuple[str, tuple[str, ...]]:
    return "相关报道", tuple(page.title for page in value["pages"] if page and page.live)


_BOXES = {
    "quotation": _quotation,
    "key_figures": _key_figures,
    "timeline": _timeline,
    "video": _recording,
    "audio": _recording,
    "file": _file,
    "related": _related,
}


def _credited(feature: Any) -> Iterator[CreditedPeople]:
    """Role by role; a correspondent who also wrote or photographed is named there alone."""
    credits = list(feature.credits.all())
    correspondents = {c.contributor_id for c in credits if c.role == CreditRole.CORRESPONDENT}
    for role, group in groupby(named_once(credits), key=lambda credit: credit.role):
        named = [
            (
                str(CreditRole.CORRESPONDENT.label)
                if not credit.title and credit.contributor_id in correspondents
                else credit.title,
                credit.contributor.name,
            )
            for credit in group
        ]
        by_title = tuple(
            (title, tuple(name for _title, name in people))
            for title, people in groupby(named, key=lambda pair: pair[0])
        )
        if by_title:
            yield CreditedPeople(role, str(CreditRole(role).label), by_title)


def _source(feature: Any) -> tuple[str, ...]:
    """What a reprint says of where it comes from."""
    if not feature.is_reprint:
        return ()
    return (
        f"转载自 {feature.reprint_source}",
        f"原作者：{feature.reprint_author}",
        f"原题：{feature.reprint_title}",
        feature.reprint_url,
    )
