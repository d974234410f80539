"""The table of watched words as an Excel file, out and in.

A file with faults imports nothing: every fault is named with its row and column first.
"""

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from campaigns.features.enums import FindingSeverity
from campaigns.features.exceptions import WordTableRefused
from campaigns.features.models import WatchedWord
from campaigns.features.models.watched_word import REASON_LENGTH, WORD_LENGTH
from cms.audit.services import record
from cms.core.turns import take_turn

COLUMNS = ("词", "应为", "理由", "轻重", "从哪天起", "到哪天止", "可以用在")
MOST_BYTES = 5_000_000
MOST_UNPACKED = 60_000_000
MOST_ROWS = 20_000
MOST_PROBLEMS = 50
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_CONTEXTS_LENGTH = 2000


@dataclass(frozen=True)
class TableOutcome:
    """How many words a file added, and how many it changed."""

    added: int
    changed: int


def export_words() -> bytes:
    """All watched words as an .xlsx file. Each cell is text: none is read as a formula."""
    book = Workbook()
    sheet = book.active
    sheet.title = "用词表"
    sheet.freeze_panes = "A2"
    for column, heading in enumerate(COLUMNS, start=1):
        _write(sheet.cell(1, column), heading)
    for row, word in enumerate(WatchedWord.objects.all(), start=2):
        values = (
            word.word,
            word.replacement,
            word.reason,
            str(FindingSeverity(word.severity).label),
            word.valid_from.isoformat() if word.valid_from else "",
            word.valid_until.isoformat() if word.valid_until else "",
            "\n".join(word.contexts),
        )
        for column, value in enumerate(values, start=1):
            _write(sheet.cell(row, column), value)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _write(cell: Cell, text: str) -> None:
    """Text, even when it begins with =, +, - or @; the mark of text stays when it is edited."""
    if text:
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)
        cell.data_type = "s"
        cell.quotePrefix = text[0] in "=+-@"


def import_words(*, data: bytes, by: Any, now: datetime) -> TableOutcome:
    """Take the words of an .xlsx file: new ones are added, known ones overwritten, none removed.

    The first row names the columns of COLUMNS, in any order; 词 must be among them. Raises
    WordTableRefused with a sentence for each fault, and then changes nothing.
    """
    rows = _rows_of(data)
    problems: list[str] = []
    words = _words_of(rows, problems)
    if problems:
        raise WordTableRefused(problems)
    if not words:
        raise WordTableRefused([_("表里一个词也没有。请从第 2 行起填写。")])
    with transaction.atomic():
        # Two tables with the same new word: the second one finds it.
        take_turn()
        known = WatchedWord.objects.in_bulk(list(words), field_name="word")
        for text, word in words.items():
            word.pk = known[text].pk if text in known else None
            word.save()
        outcome = TableOutcome(added=len(words) - len(known), changed=len(known))
        changes = {"added": outcome.added, "changed": outcome.changed}
        record(action="feature.words_imported", by=by, now=now, changes=changes)
    return outcome


def _rows_of(data: bytes) -> list[tuple[Any, ...]]:
    """The rows of the first sheet; a file that is none, or too large, is refused."""
    if len(data) > MOST_BYTES:
        raise WordTableRefused([_("文件太大，超过了 5 MB。请拆成几份导入。")])
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED:
                raise WordTableRefused([_("文件展开后太大。请只留用词表这一张表，再导入。")])
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        sheet = book.worksheets[0]
        # What a damaged file says of its own size is not believed.
        sheet.reset_dimensions()
        rows: list[tuple[Any, ...]] = []
        for row in sheet.iter_rows(max_col=30):
            if len(rows) > MOST_ROWS:
                raise WordTableRefused([_("行数太多，一份最多 20000 行。请拆成几份导入。")])
            rows.append(tuple(row))
    except WordTableRefused:
        raise
    except Exception as error:  # openpyxl raises whatever a damaged file makes it stumble over
        message = _("打不开这个文件。请用 Excel 或 WPS 存成 .xlsx 再导入（不带密码）。")
        raise WordTableRefused([message]) from error
    return rows


def _words_of(rows: list[tuple[Any, ...]], problems: list[str]) -> dict[str, WatchedWord]:
    places = _places_of(rows[0] if rows else (), problems)
    words: dict[str, WatchedWord] = {}
    lines: dict[str, int] = {}
    if problems:
        return words
    for number, row in enumerate(rows[1:], start=2):
        if all(cell.value is None or str(cell.value).strip() == "" for cell in row):
            continue
        if len(problems) >= MOST_PROBLEMS:
            problems.append(_("后面的没有再查，请先改好上面这些。"))
            break
        word = _RowReader(number, row, places, problems).word()
        if word.word in lines:
            told = {"row": number, "word": word.word, "first": lines[word.word]}
            problems.append(
                _("第 %(row)d 行“词”：“%(word)s”和第 %(first)d 行重复，请删去一行。") % told
            )
        lines.setdefault(word.word, number)
        words[word.word] = word
    return words


def _places_of(heading: tuple[Any, ...], problems: list[str]) -> dict[str, int]:
    """Which column stands where."""
    places: dict[str, int] = {}
    for index, cell in enumerate(heading):
        name = str(cell.value or "").strip()
        if name in places:
            problems.append(_("第 1 行有两列都叫“%s”，请留一列。") % name)
        elif name in COLUMNS:
            places[name] = index
        elif name:
            told = {"name": name[:20], "known": "、".join(COLUMNS)}
            problems.append(_("第 1 行：不认得“%(name)s”这一列。可用的列是%(known)s。") % told)
    if "词" not in places:
        problems.append(_("第 1 行没有“词”这一列。请照导出的表填写。"))
    return places


class _RowReader:
    """Reads one row, and notes what is wrong with it."""

    def __init__(
        self, number: int, row: tuple[Any, ...], places: dict[str, int], problems: list[str]
    ) -> None:
        self.number, self.row, self.places, self.problems = number, row, places, problems

    def word(self) -> WatchedWord:
        word = WatchedWord(
            word=self._text("词", WORD_LENGTH),
            replacement=self._text("应为", WORD_LENGTH),
            reason=self._text("理由", REASON_LENGTH),
            severity=self._severity(),
            valid_from=self._day("从哪天起"),
            valid_until=self._day("到哪天止"),
            allowed_contexts=self._text("可以用在", _CONTEXTS_LENGTH),
        )
        if not word.word:
            self._refuse("词", _("是空的，请填写，或删去这一行。"))
        if word.valid_from and word.valid_until and word.valid_from > word.valid_until:
            self._refuse("到哪天止", _("比“从哪天起”还早，请改正。"))
        return word

    def _refuse(self, column: str, what: str) -> None:
        told = {"row": self.number, "column": column, "what": what}
        self.problems.append(_("第 %(row)d 行“%(column)s”%(what)s") % told)

    def _value(self, column: str) -> Any:
        place = self.places.get(column)
        cell = self.row[place] if place is not None and place < len(self.row) else None
        if cell is None or cell.value is None:
            return ""
        if cell.data_type == "f":
            self._refuse(column, _("是公式，请改成文字。"))
            return ""
        return cell.value

    def _text(self, column: str, most: int) -> str:
        value = self._value(column)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        text = str(value).strip()
        if len(text) > most:
            told = {"n": len(text), "most": most}
            self._refuse(column, _("有 %(n)d 个字，最多 %(most)d 个。") % told)
            return text[:most]
        if "\0" in text:
            self._refuse(column, _("里有看不见的字符，请重新输入。"))
        return text

    def _severity(self) -> str:
        text = str(self._value("轻重")).strip()
        labels = {str(each.label): each.value for each in FindingSeverity}
        if text and text not in labels:
            told = {"text": text[:20], "all": "、".join(labels)}
            self._refuse("轻重", _("写的是“%(text)s”，只能写%(all)s。") % told)
        return str(labels.get(text, FindingSeverity.WARNING.value))

    def _day(self, column: str) -> date | None:
        value = self._value(column)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        text = str(value).strip()
        if not text:
            return None
        match = _DAY.fullmatch(text)
        try:
            if match:
                return date(*map(int, match.groups()))
        except ValueError:
            pass  # a day such as 2月30日, refused with the others
        self._refuse(column, _("写的是“%s”，请写成 2026-11-20 这样。") % text[:20])
        return None
