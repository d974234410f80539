"""How fast the copy desk reads: `python -m campaigns.features.copydesk.bench`.

Prints megabytes of raw UTF-8 a second, and how much longer ten times the input takes, beside
the same ratio of a plain baseline (decode and split into lines) on the same machine.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

from . import parse

PAGE = "copy/chuangcheng-special-page.txt"
SIZES = (100_000, 1_000_000)  # bytes
ROUNDS = 5
_PARAGRAPH = (
    "扮靓街巷抓细节。东湖区城管局对12条背街小巷统一改造,铺设步道3600平方米,新增停车位210个;"
    "居民王桂兰说:“路平了,灯亮了,心里也亮堂了。”"
)


def page() -> str:
    """The real page when it is at hand, else one made up in its manner."""
    folder = Path(os.environ.get("WENMING_SHARED", "../shared"))
    if (folder / PAGE).is_file():
        return (folder / PAGE).read_text(encoding="utf-8")
    sections = [f"第{n}条街 换了模样\n\n" + "\n\n".join([_PARAGRAPH] * 6) for n in range(1, 6)]
    return "一条街巷 一座城\n\n" + "\n\n".join(sections)


def grown(copy: str, size: int) -> bytes:
    """The page again and again, up to so many bytes; each time a story of its own."""
    once = (copy + "\n==========\n").encode()
    return once * max(1, size // len(once))


def read(data: bytes) -> object:
    return parse(data.decode())


def plain(data: bytes) -> object:
    return data.decode().splitlines()


def seconds(work: Callable[[bytes], object], data: bytes) -> float:
    start = process_time()
    work(data)
    return process_time() - start


def measure() -> dict[str, float]:
    """Medians of interleaved rounds, so that a busy machine spoils all of them alike."""
    small, large = (grown(page(), size) for size in SIZES)
    one_story = large.replace(b"==========", b"")
    read(small)
    speeds, one_story_speeds, ratios, baselines = [], [], [], []
    for _ in range(ROUNDS):
        short, long = seconds(read, small), seconds(read, large)
        speeds.append(len(large) / long / 1e6)
        ratios.append(long / short * len(small) * 10 / len(large))
        one_story_speeds.append(len(one_story) / seconds(read, one_story) / 1e6)
        base = [sum(seconds(plain, data) for _ in range(40)) for data in (small, large)]
        baselines.append(base[1] / max(base[0], 1e-6) * len(small) * 10 / len(large))
    return {
        "MB/s": median(speeds),
        "MB/s, one story": median(one_story_speeds),
        "10x ratio": median(ratios),
        "10x ratio, baseline": median(baselines),
    }


def main() -> None:
    for name, value in measure().items():
        print(f"{name:<22}{value:8.2f}")


if __name__ == "__main__":
    main()
