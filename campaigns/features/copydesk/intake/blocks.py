"""Paragraphs, tables, controls and text boxes of a docx, one after another, as draft lines."""

from __future__ import annotations

from dataclasses import replace

from ..errors import CopyError
from ..manuscript import IntakeNote
from . import limits
from .drafts import DraftLine
from .letters import (
    Atom,
    Box,
    Break,
    FootnoteMark,
    LetterReader,
    Letters,
    PictureMark,
    WordArt,
    has_deleted_mark,
    is_drop_cap,
)
from .numbering import Numbering
from .styles import BODY_OUTLINE_LEVEL, Look, Style, StyleSheet, paragraph_look
from .wordml import Node, child, local_name, value

CENTERED = "center"
EVENT_NOTES = {
    "removed": ("TRACKED_CHANGE", "修订：标为删除的文字没有读入。"),
    "added": ("TRACKED_CHANGE", "修订：标为插入的文字已读入正文。"),
    "hidden": ("HIDDEN_TEXT", "隐藏文字没有读入。"),
    "comments": ("COMMENT_SKIPPED", "批注没有读入。"),
    "objects": ("PART_SKIPPED", "图表或嵌入的文档没有读入，请另行处理。"),
}
LABEL_ENDS = "、.．）)。：:"


class BlockReader:
    """Gathers `drafts`, `pictures` (relation, number of the line before) and `notes`."""

    def __init__(
        self, styles: StyleSheet, numbering: Numbering, footnotes: dict[str, dict[str, str]]
    ) -> None:
        self.drafts: list[DraftLine] = []
        self.pictures: list[tuple[str, int]] = []
        self.notes: list[IntakeNote] = []
        self._styles = styles
        self._numbering = numbering
        self._footnotes = footnotes
        self._letters = LetterReader(styles)
        # Atoms of a paragraph whose end was deleted, or of a drop cap: the next one takes them.
        self._carried: list[Atom] = []
        self._is_below_picture = False

    def read(self, container: Node, depth: int = 0) -> None:
        """Read the blocks of a body, cell, control or text box."""
        if depth > limits.MAX_DEPTH:
            raise CopyError("这份docx嵌套太深，无法读取。请把正文复制到新文档，另存后再导入。")
        for block in container:
            name = local_name(block)
            if name == "p":
                self._paragraph(block, depth)
            elif name == "tbl":
                self._table(block, depth)
            elif name == "AlternateContent":
                option = child(block, "Choice")
                option = child(block, "Fallback") if option is None else option
                if option is not None:
                    self.read(option, depth + 1)
            elif name == "altChunk":
                self._note("objects", len(self.drafts) or None)
            elif name in {"del", "moveFrom"}:
                self._note("removed", len(self.drafts) or None)
            elif name not in {"sectPr", "sdtPr", "sdtEndPr", "tcPr"}:
                self.read(block, depth + 1)
        if self._carried:
            atoms, self._carried = self._carried, []
            self._lines(atoms, Look(), Style())

    def _paragraph(self, node: Node, depth: int) -> None:
        properties = child(node, "pPr")
        style = self._styles.paragraph_style(value(properties, "pStyle"))
        look = paragraph_look(properties).over(style.look).over(self._styles.base)
        atoms, self._carried = self._carried, []
        atoms.extend(self._letters.read(node, look))
        self._tell_events()
        if has_deleted_mark(node) or is_drop_cap(node):
            self._carried = atoms
            return
        first = self._first_text(atoms)
        self._boxes(atoms[:first], depth)
        self._count_label(atoms, look, first)
        self._lines(atoms, look, style)
        self._boxes(atoms[first:], depth)

    @staticmethod
    def _first_text(atoms: list[Atom]) -> int:
        """Where the text begins: what is anchored before it is read before it."""
        for index, atom in enumerate(atoms):
            if isinstance(atom, Letters) and atom.text.strip():
                return index
        return 0

    def _boxes(self, atoms: list[Atom], depth: int) -> None:
        for atom in atoms:
            if isinstance(atom, Box):
                self.read(atom.content, depth + 1)
            elif isinstance(atom, WordArt) and atom.text.strip():
                self._add(DraftLine([Letters(atom.text, Look(size=48))], is_centered=True))

    def _count_label(self, atoms: list[Atom], look: Look, first: int) -> None:
        """Count the paragraph in its list and put the number before its first letter."""
        if not look.numbering or look.numbering == "0":
            return
        label = self._numbering.next_label(look.numbering, look.numbering_level or 0)
        opening = atoms[first] if first < len(atoms) else None
        if not isinstance(opening, Letters) or not opening.text.strip() or label == "":
            return
        line = len(self.drafts) + 1
        if label is None:
            message = "自动编号的式样不认识，编号没有写入正文，请补上。"
        else:
            message = f"自动编号“{label.strip()}”已写入正文。"
            gap = "" if label.rstrip()[-1:] in LABEL_ENDS else " "
            atoms.insert(first, Letters(label.rstrip() + gap, opening.look))
        self.notes.append(IntakeNote("AUTO_NUMBER", line, message))

    def _lines(self, atoms: list[Atom], look: Look, style: Style) -> None:
        line = self._new_line(look, style)
        has_text = any(isinstance(atom, Letters) and atom.text.strip() for atom in atoms)
        for atom in atoms:
            if isinstance(atom, Letters):
                line.letters.append(atom)
            elif isinstance(atom, Break):
                self._add(line)
                line = self._new_line(look, style)
                line.begins_paragraph = line.is_indented = False
            elif isinstance(atom, PictureMark):
                is_after = bool(line.letters) or not has_text
                self.pictures.append((atom.relation, len(self.drafts) + is_after))
                self._is_below_picture = True
            elif isinstance(atom, FootnoteMark):
                self._footnote(atom)
        self._add(line)

    def _new_line(self, look: Look, style: Style) -> DraftLine:
        level = look.outline_level
        is_outlined = level is not None and 0 <= level < BODY_OUTLINE_LEVEL
        is_heading = is_outlined or (style.is_heading and level != BODY_OUTLINE_LEVEL)
        return DraftLine(
            is_centered=look.alignment == CENTERED,
            is_heading_style=is_heading,
            is_caption_style=style.is_caption,
            is_indented=(look.first_line or 0) > 0,
        )

    def _add(self, line: DraftLine) -> None:
        line.close()
        if not line.is_blank:
            line.is_below_picture = self._is_below_picture
            self._is_below_picture = False
        self.drafts.append(line)

    def _footnote(self, mark: FootnoteMark) -> None:
        text = self._footnotes.get(mark.part, {}).get(mark.number, "")
        message = f"这里有脚注，没有并入正文：{text}"
        self.notes.append(IntakeNote("FOOTNOTE", len(self.drafts) + 1, message))

    def _tell_events(self) -> None:
        for event in sorted(+self._letters.events):
            self._note(event, len(self.drafts) + 1)
        self._letters.events.clear()

    def _note(self, event: str, line: int | None) -> None:
        code, message = EVENT_NOTES[event]
        self.notes.append(IntakeNote(code, line, message))

    def _table(self, table: Node, depth: int) -> None:
        for row in _gather(table, "tr"):
            if child(child(row, "trPr"), "del") is not None:
                self._note("removed", len(self.drafts) or None)
                continue
            self._row(row, depth)

    def _row(self, row: Node, depth: int) -> None:
        start, pictures, notes = len(self.drafts), len(self.pictures), len(self.notes)
        is_below_picture = self._is_below_picture
        cells: list[list[DraftLine]] = []
        for cell in _gather(row, "tc"):
            begin = len(self.drafts)
            # Each cell of the row beneath a row of pictures may hold a caption.
            self._is_below_picture = is_below_picture
            self.read(cell, depth + 1)
            cells.append([line for line in self.drafts[begin:] if not line.is_blank])
        has_pictures = len(self.pictures) > pictures
        self._is_below_picture = has_pictures
        # A row of single lines becomes one; a row of longer cells is layout, not a table.
        is_table = len(cells) > 1 and any(cells) and all(len(lines) <= 1 for lines in cells)
        if is_table and not has_pictures and not is_below_picture:
            self._join_cells(cells, start)
            # What was said of the cells' lines is now said of the row's.
            self.notes[notes:] = [replace(note, line=start + 1) for note in self.notes[notes:]]

    def _join_cells(self, cells: list[list[DraftLine]], start: int) -> None:
        joined = DraftLine()
        for index, lines in enumerate(cells):
            if index:
                joined.letters.append(Letters("\t", Look()))
            joined.letters.extend(letters for line in lines for letters in line.letters)
        joined.close()
        self.drafts[start:] = [joined]


def _gather(node: Node, name: str) -> list[Node]:
    """The rows of a table or the cells of a row, those in controls and insertions too."""
    found: list[Node] = []
    waiting = list(reversed(node))
    while waiting:
        part = waiting.pop()
        if local_name(part) == name:
            found.append(part)
        elif local_name(part) in {"sdt", "sdtContent", "ins", "customXml"}:
            waiting.extend(reversed(part))
    return found
