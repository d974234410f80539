import datetime as dt
import io
import zipfile

import pytest
from django.utils import timezone
from openpyxl import Workbook, load_workbook

from campaigns.features.exceptions import WordTableRefused
from campaigns.features.models import WatchedWord
from campaigns.features.services import word_tables
from campaigns.features.services.word_tables import (
    COLUMNS,
    TableOutcome,
    export_words,
    import_words,
)

NOW = timezone.make_aware(dt.datetime(2026, 11, 20, 9))
DAY = dt.date(2026, 1, 1)


def table(*rows, heading=COLUMNS) -> bytes:
    book = Workbook()
    for row in (heading, *rows):
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def take(data, editor):
    return import_words(data=data, by=editor, now=NOW)


def problems_of(data, editor):
    with pytest.raises(WordTableRefused) as refused:
        take(data, editor)
    assert WatchedWord.objects.count() == 0
    return refused.value.problems


def test_table_goes_out_and_comes_back(editor):
    WatchedWord.objects.create(
        word="督察", replacement="督查", reason="专指法定机构", severity="error", valid_from=DAY,
        valid_until=DAY, allowed_contexts="中央督察\n督察组",
    )  # fmt: skip
    WatchedWord.objects.create(word="=1+1", replacement="-2", reason="@x", severity="hint")
    before = list(WatchedWord.objects.values("word", "replacement", "reason", "severity",
                  "valid_from", "valid_until", "allowed_contexts"))  # fmt: skip
    exported = export_words()
    WatchedWord.objects.all().delete()
    assert take(exported, editor) == TableOutcome(added=2, changed=0)
    after = list(WatchedWord.objects.values(*before[0]))
    assert after == before


def test_nothing_in_an_export_is_a_formula(db):
    for text in ("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://x")'):
        WatchedWord.objects.create(word=text)
    sheet = load_workbook(io.BytesIO(export_words())).active
    cells = [cell for row in sheet.iter_rows(min_row=2) for cell in row if cell.value]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.quotePrefix for cell in cells if cell.column == 1] == [True] * 5


def test_known_word_is_overwritten_and_none_is_removed(editor):
    WatchedWord.objects.create(word="督察", replacement="旧")
    WatchedWord.objects.create(word="布署")
    outcome = take(table(["督察", "督查"], ["帐号", "账号"]), editor)
    assert outcome == TableOutcome(added=1, changed=1)
    words = WatchedWord.objects.values_list("word", "replacement")
    assert set(words) == {("督察", "督查"), ("布署", ""), ("帐号", "账号")}


def test_columns_may_stand_in_any_order_and_numbers_are_words(editor):
    data = table(["建议", 12345.0, None], [None, None, None], heading=("轻重", "词", "应为"))
    take(data, editor)
    assert list(WatchedWord.objects.values_list("word", "severity")) == [("12345", "warning")]


@pytest.mark.parametrize(
    "day",
    [dt.date(2026, 1, 1), dt.datetime(2026, 1, 1, 8), "2026-1-1", "2026/01/01", "2026年1月1日"],
)
def test_day_is_read_in_many_ways(editor, day):
    take(table(["督察", "", "", "", day]), editor)
    assert WatchedWord.objects.get().valid_from == DAY


def test_every_fault_is_named_with_its_row_and_column(editor):
    data = table(
        ["督察", "=A1", "", "很重", "明天", "2026-02-30", ""],
        ["", "督查"],
        ["督察"],
        ["字" * 41],
        ["布署", "", "", "", "2026-02-01", "2026-01-01"],
    )
    assert problems_of(data, editor) == [
        "第 2 行“应为”是公式，请改成文字。",
        "第 2 行“轻重”写的是“很重”，只能写须处理、建议、提示。",
        "第 2 行“从哪天起”写的是“明天”，请写成 2026-11-20 这样。",
        "第 2 行“到哪天止”写的是“2026-02-30”，请写成 2026-11-20 这样。",
        "第 3 行“词”是空的，请填写，或删去这一行。",
        "第 4 行“词”：“督察”和第 2 行重复，请删去一行。",
        "第 5 行“词”有 41 个字，最多 40 个。",
        "第 6 行“到哪天止”比“从哪天起”还早，请改正。",
    ]


def test_file_with_faults_changes_nothing(editor):
    WatchedWord.objects.create(word="督察", replacement="旧")
    with pytest.raises(WordTableRefused):
        take(table(["督察", "新"], ["布署", "", "", "很重"]), editor)
    assert list(WatchedWord.objects.values_list("word", "replacement")) == [("督察", "旧")]


@pytest.mark.parametrize(
    ("heading", "problem"),
    [
        (("应为",), "第 1 行没有“词”这一列。请照导出的表填写。"),
        (("词", "词"), "第 1 行有两列都叫“词”，请留一列。"),
        (
            ("词", "备注"),
            "第 1 行：不认得“备注”这一列。可用的列是词、应为、理由、轻重、从哪天起、到哪天止、可以用在。",
        ),
    ],
)
def test_heading_that_is_not_known_is_named(editor, heading, problem):
    assert problems_of(table(["督察"], heading=heading), editor) == [problem]


def test_many_faults_are_not_listed_without_end(editor):
    problems = problems_of(table(*[["督察", "", "", "x"]] * 80), editor)
    assert len(problems) < 60
    assert problems[-1] == "后面的没有再查，请先改好上面这些。"


def test_empty_table_is_refused(editor):
    assert problems_of(table(), editor) == ["表里一个词也没有。请从第 2 行起填写。"]


def archive_of(name, data) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return written.getvalue()


@pytest.mark.parametrize("data", [b"", b"\xd0\xcf\x11\xe0old", archive_of("a.txt", b"x")])
def test_file_that_is_no_workbook_is_refused(editor, data):
    assert problems_of(data, editor) == [
        "打不开这个文件。请用 Excel 或 WPS 存成 .xlsx 再导入（不带密码）。"
    ]


def test_file_too_large_is_refused(editor, monkeypatch):
    assert "5 MB" in problems_of(b"x" * 5_000_001, editor)[0]
    swollen = archive_of("xl/worksheets/sheet1.xml", b"0" * 60_000_001)
    assert problems_of(swollen, editor) == ["文件展开后太大。请只留用词表这一张表，再导入。"]
    monkeypatch.setattr(word_tables, "MOST_ROWS", 2)
    assert "行数太多" in problems_of(table(["一"], ["二"], ["三"]), editor)[0]
