"""The inside of a Word paragraph: its letters with their look, breaks, pictures, text boxes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ..errors import CopyError
from . import limits
from .styles import Look, StyleSheet, letter_look
from .wordml import Node, attribute, attributes, child, local_name, value

RELATIONS = "relationships}"
SOFT_BREAKS = frozenset({"", "textWrapping"})
# Their words are no copy: properties, what a change removed, field codes, pinyin over characters.
SKIPPED = frozenset({
    "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "delText", "rt", "rubyPr",
    "fldData", "ffData", "annotation", "docPartObj",
})  # fmt: skip
REMOVED = frozenset({"del", "moveFrom"})
ADDED = frozenset({"ins", "moveTo"})
OBJECTS = frozenset({"chart", "relIds", "altChunk"})
WINGDINGS_ONE = 0xF081
FOOTNOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}


@dataclass(frozen=True, slots=True)
class Letters:
    """Text of one look."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Break:
    """A break within a paragraph: soft, or of a page or column."""

    is_soft: bool


@dataclass(frozen=True, slots=True)
class PictureMark:
    """Where a picture stands, by its relation."""

    relation: str


@dataclass(frozen=True, slots=True)
class Box:
    """A text box anchored here."""

    content: Node


@dataclass(frozen=True, slots=True)
class WordArt:
    """Words drawn as a picture, as headlines of older files are."""

    text: str


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """Where a footnote or endnote is called: the kind of its part and its id."""

    part: str
    number: str


Atom = Letters | Break | PictureMark | Box | WordArt | FootnoteMark


class LetterReader:
    """Reads paragraphs to atoms; `events` counts what it left out of or took into the text."""

    def __init__(self, styles: StyleSheet) -> None:
        self._styles = styles
        self._looks: dict[tuple[Look, str, Look], Look] = {}
        self.events: Counter[str] = Counter()

    def read(self, paragraph: Node, base: Look) -> list[Atom]:
        """The atoms of a paragraph whose style makes letters look like `base`."""
        atoms: list[Atom] = []
        self._walk(paragraph, base, atoms, 0)
        return atoms

    def _walk(self, node: Node, look: Look, atoms: list[Atom], depth: int) -> None:
        if depth > limits.MAX_DEPTH:
            raise CopyError("这份docx嵌套太深，无法读取。请把正文复制到新文档，另存后再导入。")
        for part in node:
            name = local_name(part)
            if name in SKIPPED:
                continue
            if name in REMOVED:
                self.events["removed"] += 1
            elif name == "r":
                self._run(part, look, atoms, depth)
            elif name == "AlternateContent":
                self._alternatives(part, look, atoms, depth)
            elif not self._mark(part, name, look, atoms):
                self.events["added"] += name in ADDED
                self._walk(part, look, atoms, depth + 1)

    def _run(self, run: Node, look: Look, atoms: list[Atom], depth: int) -> None:
        properties = child(run, "rPr")
        if properties is not None and len(properties):
            style = value(properties, "rStyle") or ""
            look = self._look(letter_look(properties), style, look)
        self._walk(run, look, atoms, depth + 1)

    def _look(self, own: Look, style: str, base: Look) -> Look:
        key = (own, style, base)
        if key not in self._looks:
            styled = self._styles.style(style).look if style else Look()
            self._looks[key] = own.over(styled).over(base)
        return self._looks[key]

    def _alternatives(self, node: Node, look: Look, atoms: list[Atom], depth: int) -> None:
        # The choice and the fallback say the same twice; the fallback counts when the choice
        # holds nothing that the desk understands.
        for name in ("Choice", "Fallback"):
            found: list[Atom] = []
            option = child(node, name)
            if option is not None:
                self._walk(option, look, found, depth + 1)
            if found:
                atoms.extend(found)
                return

    def _mark(self, node: Node, name: str, look: Look, atoms: list[Atom]) -> bool:
        """Add what a single element says; False when it is a mere container."""
        text = _text_of(node, name)
        if text is not None:
            if look.is_hidden:
                self.events["hidden"] += bool(text)
            elif text:
                atoms.append(Letters(text, look))
        elif name in {"br", "cr"}:
            kind = attribute(node, "type") if name == "br" else ""
            atoms.append(Break(kind in SOFT_BREAKS))
        elif name == "txbxContent":
            atoms.append(Box(node))
        elif name in {"blip", "imagedata"}:
            atoms.append(PictureMark(_relation_id(node)))
        elif name == "textpath":
            atoms.append(WordArt(attribute(node, "string")))
        elif name in FOOTNOTES:
            atoms.append(FootnoteMark(FOOTNOTES[name], attribute(node, "id")))
        elif name == "commentReference":
            self.events["comments"] += 1
        elif name in OBJECTS:
            self.events["objects"] += 1
        else:
            return False
        return True


def _text_of(node: Node, name: str) -> str | None:
    """The characters of an element that stands for some, None for all others."""
    if name == "t":
        text = (node.text or "").replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
        is_kept = attribute(node, "space") == "preserve"
        # Word itself drops plain blanks at the ends; the wide one is a letter to it.
        return text if is_kept else text.strip(" \t")
    if name in {"tab", "ptab"}:
        return "\t"
    if name == "noBreakHyphen":
        return "-"
    if name == "softHyphen":
        return ""
    if name == "sym":
        return _symbol(attribute(node, "char"))
    return None


def _symbol(code: str) -> str:
    try:
        number = int(code[:6], 16)
    except ValueError:
        return ""
    # Symbol fonts sit at F000 and up; only Wingdings' circled numbers matter to copy, the rest
    # becomes a visible box that an editor will see.
    if 0xF000 <= number <= 0xF0FF:
        is_circled = WINGDINGS_ONE <= number < WINGDINGS_ONE + 10
        return chr(ord("①") + number - WINGDINGS_ONE) if is_circled else "□"
    is_text = 0x20 <= number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF
    return chr(number) if is_text else ""


def _relation_id(node: Node) -> str:
    named = {key.rpartition("}")[2]: text for key, text in attributes(node) if RELATIONS in key}
    for name in ("embed", "id", "pict", "link"):
        if name in named:
            return named[name]
    return attribute(node, "relid")


def has_deleted_mark(paragraph: Node) -> bool:
    """Whether a tracked change removed the paragraph's end, so that the next one joins it."""
    mark = child(child(paragraph, "pPr"), "rPr")
    return any(child(mark, name) is not None for name in REMOVED)


def is_drop_cap(paragraph: Node) -> bool:
    """Whether the paragraph is a large initial, a frame of its own before its paragraph."""
    frame = child(child(paragraph, "pPr"), "framePr")
    return frame is not None and attribute(frame, "dropCap") in {"drop", "margin"}
