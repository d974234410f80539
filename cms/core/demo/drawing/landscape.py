"""Sky, hills, water, mist and weather: what lies behind and over a scene."""

import math
from collections.abc import Sequence

from .palettes import Palette, mix
from .path_data import Point, points, smooth
from .pen import Pen

WIDTH, HEIGHT = 1200, 800


def sky(pen: Pen, p: Palette, deep: float = 120, sun: bool | None = None) -> None:
    """Paper, a darker band that frays into dots, and now and then a sun or moon and birds."""
    pen.rect(0, 0, WIDTH, HEIGHT, p.sky)
    pen.rect(0, 0, WIDTH, deep, p.sky2)
    pen.rect(0, deep - 2, WIDTH, 60, pen.dots(p.sky2, 3.2, 9))
    pen.rect(0, deep + 56, WIDTH, 44, pen.dots(p.sky2, 2, 9))
    clear = p.weather not in ("rain", "snow")
    if clear and (pen.rng.random() < 0.6 if sun is None else sun):
        _sun(pen, p, pen.rng.choice((180, 330, 520, 760, 940)), deep * pen.rng.uniform(0.7, 1.3))
    if p.weather != "night":
        mist(pen, deep * 0.5, p.light, pen.rng.randint(3, 6), 15, 100, WIDTH)
        if p.weather not in ("rain", "snow"):
            birds(pen, p, pen.rng.randint(120, 1000), deep + pen.rng.randint(10, 60))


def _sun(pen: Pen, p: Palette, x: float, y: float) -> None:
    if p.weather == "night":
        pen.circ(x, y, 74, pen.dots(p.light, 1.4, 9))
        pen.circ(x, y, 42, p.light)
        if pen.rng.random() < 0.5:
            pen.circ(x + 18, y - 8, 36, p.sky2)
        return
    pen.circ(x, y, 96, pen.dots(p.warm, 1.8, 8))
    pen.circ(x, y, 54, p.accent if p.when in ("清晨", "傍晚") else p.warm)


def birds(pen: Pen, p: Palette, x: float, y: float) -> None:
    """A few birds far off."""
    for _ in range(pen.rng.randint(2, 4)):
        w = pen.rng.randint(7, 11)
        u, v = x + pen.rng.randint(-60, 80), y + pen.rng.randint(-26, 30)
        pen.path(f"M{u} {v}q{w} {-w} {w * 1.6} 0q{w} {-w} {w * 2} {-w * 0.2}", stroke=p.dark, sw=3)


def hill(
    pen: Pen,
    y: float,
    amp: float,
    fill: str,
    bottom: float,
    n: int = 7,
    x0: float = -40,
    x1: float = 1240,
) -> str:
    """A soft range of hills; gives its outline."""
    ridge = [(x0 + (x1 - x0) * i / n, y + pen.rng.uniform(-amp, amp)) for i in range(n + 1)]
    data = smooth([(x0, bottom), (x0, bottom), *ridge, (x1, bottom), (x1, bottom)])
    pen.path(data, fill)
    return data


def hills(pen: Pen, p: Palette, y: float, bottom: float, near: bool = True) -> None:
    """Two ranges with carving marks and a band of mist between them."""
    far = hill(pen, y, 38, p.far, bottom, pen.rng.randint(4, 7))
    pen.marks(0, y - 30, WIDTH, 150, 90, 28, 64, mix(p.far, p.mid, 0.5), 2, pen.clip(far), 9)
    mist(pen, y + 44, p.light if p.weather != "night" else p.mid, 4, 11)
    if near:
        ridge = hill(pen, y + 90, 24, mix(p.mid, p.far, 0.3), bottom, pen.rng.randint(5, 8))
        tone = mix(p.mid, p.near, 0.5)
        pen.marks(0, y + 60, WIDTH, 150, 130, 20, -82, tone, 2.6, pen.clip(ridge), 14)


def blob(
    pen: Pen, cx: float, cy: float, rx: float, ry: float, k: int = 14, noise: float = 0.1
) -> list[Point]:
    """Points of an uneven round shape."""
    ring = []
    for i in range(k):
        t = 2 * math.pi * i / k
        u = rx * math.cos(t) * (1 + pen.rng.uniform(-noise, noise))
        ring.append((cx + u, cy + ry * math.sin(t) * (1 + pen.rng.uniform(-noise, noise))))
    return ring


def mist(
    pen: Pen, y: float, colour: str, n: int = 6, h: float = 12, x0: float = 0, x1: float = 1200
) -> None:
    """Flat bars of mist, as in old prints."""
    for i in range(n):
        w = pen.rng.uniform(140, 420)
        x = pen.rng.uniform(x0 - 60, x1 - w * 0.5)
        pen.rect(x, y + i * h * 1.25, w, h, colour, h / 2)


def shade(pen: Pen, p: Palette, cx: float, cy: float, rx: float, ry: float) -> None:
    """The hatched shade of a tree on the ground."""
    tone = mix(p.ground2, p.near, 0.42)
    pen.path(smooth(blob(pen, cx, cy, rx, ry, 18, 0.14)), pen.hatch(tone, 0, 7, 3.3))


def ground(pen: Pen, p: Palette, y: float, fill: str | None = None) -> None:
    """Plain ground from `y` down, with marks."""
    pen.rect(0, y, WIDTH, HEIGHT - y, fill or p.ground)
    tone = mix(fill or p.ground, p.ground2, 0.7)
    pen.marks(0, y + 14, WIDTH, HEIGHT - y - 14, 120, 48, 0, tone, 2.6, jit=3)


def paving(pen: Pen, p: Palette, y: float, vx: float = 600, fill: str | None = None) -> None:
    """Flagstones that run towards a point of sight."""
    base = fill or p.ground
    pen.rect(0, y, WIDTH, HEIGHT - y, base)
    pen.rect(0, y, WIDTH, 14, mix(p.ground2, p.near, 0.35))
    down = HEIGHT - y
    rows = "".join(f"M0 {y + down * f:.0f}H1200" for f in (0.17, 0.34, 0.56, 0.85))
    spread = range(-600, 1800, 95)
    rays = "".join(
        f"M{vx + (x - vx) * 0.6:.0f} {y + 14}L{vx + (x - vx) * 1.7:.0f} {HEIGHT}" for x in spread
    )
    pen.path(rays + rows, stroke=mix(base, p.ground2, 0.6), sw=2.4)


def water(pen: Pen, p: Palette, y: float, bottom: float = HEIGHT) -> str:
    """Still water with waves and glints; gives its colour."""
    tone = mix(p.sky2, p.mid, 0.34)
    pen.rect(0, y, WIDTH, bottom - y, tone)
    wave = f'<path d="M0 4h52M60 11h24" stroke="{mix(tone, p.mid, 0.35)}" stroke-width="4"/>'
    pen.rect(0, y, WIDTH, (bottom - y) * 0.6, pen.pattern(("wave", tone), 90, 15, wave))
    for share, colour in ((0.6, p.light), (0.4, p.near)):
        glint = mix(tone, colour, share)
        pen.marks(0, y + 20, WIDTH, bottom - y - 20, 130, 46, 0, glint, 2.6, jit=1)
    return tone


def path_strip(pen: Pen, p: Palette, data: str, fill: str) -> None:
    """A road or path by its outline, with marks inside it."""
    pen.path(data, fill)
    tone = mix(fill, p.ground2, 0.55)
    pen.marks(0, 430, WIDTH, 370, 110, 40, 2, tone, 2.8, pen.clip(data), 6)


def flower_bed(pen: Pen, p: Palette, outline: str, y: float, colours: Sequence[str]) -> None:
    """A strip of green with dots of flowers; `outline` is its top as "x y x y …"."""
    data = smooth([(-240, 960), *points(outline), (1440, 960)])
    pen.path(data, p.near)
    pen.marks(-10, y, 1220, 44, 220, 18, -80, p.leaf, 4, pen.clip(data), 26)
    for colour, size, n in zip(colours, (11, 9, 10), (80, 60, 40), strict=False):
        spots = "".join(
            f"M{pen.rng.randint(0, 1200)} {pen.rng.randint(int(y + 4), 796)}h.1" for _ in range(n)
        )
        pen.path(spots, stroke=colour, sw=size)


def weather(pen: Pen, p: Palette) -> None:
    """What falls through the air in this light, over the finished scene."""
    if p.weather == "snow":
        for size, n in ((4.4, 90), (7, 50), (11, 22)):
            pen.path(_specks(pen, n), stroke=p.light, sw=size)
    elif p.weather == "rain":
        pen.marks(0, 0, WIDTH, HEIGHT, 50, 70, 108, p.light, 2.2, ' opacity=".75"', 1)
        pen.marks(0, 0, WIDTH, HEIGHT, 54, 40, 108, mix(p.light, p.mid, 0.4), 1.8, jit=1)
    elif p.weather in ("leaves", "petals"):
        colours = (p.warm, p.accent) if p.weather == "leaves" else (p.warm, p.light)
        for colour in colours:
            pen.marks(0, 40, WIDTH, 700, 16, 12, 30, colour, 6, jit=70)


def _specks(pen: Pen, n: int) -> str:
    spots = ((pen.rng.randint(0, WIDTH), pen.rng.randint(0, HEIGHT - 20)) for _ in range(n))
    return "".join(f"M{x} {y}h.1" for x, y in spots)
