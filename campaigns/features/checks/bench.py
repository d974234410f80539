"""How fast a story is checked: `python -m campaigns.features.checks.bench`.

A story of 5,000 characters with 5,000 watched words takes at most 150 ms; with 10,000 words at
most some 1.2 times as long. Beside it stands one plain pass over the same text in the same run,
so that a busy machine can be told from a slow check.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from statistics import median
from time import process_time

from . import CheckedStory, Credit, KnownNames, StoryWriter, WordList, WordRule, run_checks
from .segments import word_borders
from .sentences import sentence_ends

CHARACTERS = 5_000
WORDS = (5_000, 10_000)
ROUNDS = 15
TODAY = date(2026, 11, 20)
_PARAGRAPH = (
    "11月20日（星期五），东湖区城管局对12条背街小巷统一改造，铺设步道3600平方米，新增停车位210个；"
    "督查专班每周核对一次。居民王桂兰说：“路平了，灯亮了，心里也亮堂了。”"
    "全县有志愿者500人，其中党员260人，占52%。志愿者在路口交通繁忙的时候站岗，见图{n}。"
)
_COMMON = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"


def story() -> CheckedStory:
    """A story in a newspaper's manner; no two paragraphs are the same."""
    writer = StoryWriter()
    length = number = 0
    while length < CHARACTERS:
        number += 1
        text = _PARAGRAPH.format(n=number)
        writer.add(text, "body", f"block-{number}")
        length += len(text)
    return CheckedStory(
        passages=writer.passages,
        credits=(Credit("writer", "沈砚秋"), Credit("proofreader", "谢文竹")),
        known=KnownNames("青岚市", ("东湖区", "西山区", "云溪县"), ("青岚市志愿服务联合会",)),
        issue_date=TODAY,
    )


def word_rules(count: int) -> list[WordRule]:
    """Made-up words of two to six characters, most of them common ones, one hit among them."""
    chance = Random(count)
    words = {"督查专班"}
    while len(words) < count:
        words.add("".join(chance.choices(_COMMON, k=chance.randint(2, 6))))
    return [WordRule(word, contexts=(f"{word}的",)) for word in sorted(words)]


def seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def run_anew(checked: CheckedStory, words: WordList) -> object:
    """As for a story that was never seen: nothing of it is remembered."""
    word_borders.cache_clear()
    sentence_ends.cache_clear()
    return run_checks(checked, words, TODAY)


def plain_pass(text: str) -> int:
    """One look at each character, as any check must at least."""
    return sum(1 for mark in text if mark > "一")


def measure() -> dict[str, float]:
    """Medians of interleaved rounds, in milliseconds and ratios."""
    checked = story()
    text = "".join(passage.text for passage in checked.passages)
    few_rules, many_rules = (word_rules(count) for count in WORDS)
    few, many = WordList(few_rules), WordList(many_rules)
    made = seconds(lambda: WordList(many_rules))
    times: dict[str, list[float]] = {"few": [], "many": [], "plain": []}
    for _ in range(ROUNDS):
        times["few"].append(seconds(lambda: run_anew(checked, few)))
        times["many"].append(seconds(lambda: run_anew(checked, many)))
        times["plain"].append(seconds(lambda: [plain_pass(text) for _ in range(20)]) / 20)
    few_time, many_time, plain = (median(times[name]) for name in ("few", "many", "plain"))
    return {
        "characters": len(text),
        "5,000 words, ms": few_time * 1000,
        "10,000 words, ms": many_time * 1000,
        "10,000 beside 5,000": many_time / few_time,
        "one plain pass, ms": plain * 1000,
        "5,000 words beside a plain pass": few_time / plain,
        "making 10,000 words ready, ms": made * 1000,
    }


def main() -> None:
    for name, value in measure().items():
        print(f"{name:<38}{value:10.2f}")


if __name__ == "__main__":
    main()
