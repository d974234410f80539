"""The desk is linear: ten times the copy takes about ten times as long, whatever it is."""

from time import process_time

import pytest

from campaigns.features.copydesk import bench, parse

# A busy machine can spoil a ratio of times, so `make test-slow` runs these by hand.
pytestmark = pytest.mark.slow

SIZE = 60_000  # characters; one such line once took a quadratic pass minutes
LIMIT = 25  # times as long for ten times the copy; a quadratic pass takes a hundred
FLOOR = 0.05  # seconds, below which a ratio says nothing


def seconds(copy: str) -> float:
    start = process_time()
    parse(copy)
    return process_time() - start


def assert_linear(grow) -> None:
    parse(grow(SIZE // 100))
    short, long = seconds(grow(SIZE // 10)), seconds(grow(SIZE))
    assert long < LIMIT * max(short, FLOOR / 10), f"{short:.3f} s, then {long:.3f} s"


@pytest.mark.parametrize("mark", list("()\"'“”‘《【=—*①，。：… \u3000\t01甲a/"))
def test_line_of_one_mark_is_linear(mark):
    assert_linear(lambda size: "文" + mark * size + "明")


@pytest.mark.parametrize(
    "scrap",
    [
        "本报记者 甲 ",
        "图①：",
        "①志愿者。",
        "编者按：",
        "2023年1月1日 ",
        "“a”b”",
        "http://",
        "(a",
        "近200余",
        "文明文明",
        "新 征 ",
        "甲/文 ",
        "的1个",
    ],
)
def test_repeated_scraps_are_linear(scrap):
    assert_linear(lambda size: scrap * (size // len(scrap)))
    assert_linear(lambda size: (scrap + "\n") * (size // (len(scrap) + 1)))


@pytest.mark.parametrize(
    "paragraph",
    [
        "社区志愿者在清扫积雪，居民们纷纷点赞，大家一起动手清理楼道杂物并把垃圾送到\n\n",
        "社区志愿者在清扫积雪居民们纷纷点赞大家一起\n",
        '社区“志愿者”在清 扫积雪居"民们，近20余纷\n',
        "文明花开\n",
        "编者按\n志愿者清扫。\n",
        "副题：志愿者清扫\n",
        "志愿\n=====\n",
        "一、志愿者清扫街道\n",
        "①\n",
        "东湖区：\n",
        "图1：扫雪 ",
    ],
)
def test_repeated_paragraphs_are_linear(paragraph):
    assert_linear(lambda size: paragraph * (size // len(paragraph)))


def test_bench_prints_speed_and_ratios(monkeypatch, capsys):
    monkeypatch.setattr(bench, "SIZES", (10_000, 100_000))
    monkeypatch.setattr(bench, "ROUNDS", 1)
    monkeypatch.setenv("WENMING_SHARED", "nowhere")
    bench.main()
    names = [row[:22].strip() for row in capsys.readouterr().out.splitlines()]
    assert names == ["MB/s", "MB/s, one story", "10x ratio", "10x ratio, baseline"]
