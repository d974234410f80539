"""Trees and plants: broad-leaved, poplar, bare, willow, bamboo, potted."""

import math

from .landscape import blob
from .palettes import Palette, mix
from .path_data import place, smooth
from .pen import Pen

# One ball of leaves: offset from the foot and radius, in shares of the height.
_CROWN = (
    (-0.24, -0.6, 0.16),
    (0.22, -0.6, 0.17),
    (0, -0.6, 0.15),
    (-0.08, -0.78, 0.19),
    (0.12, -0.77, 0.18),
    (-0.22, -0.76, 0.15),
    (0.3, -0.7, 0.13),
    (-0.36, -0.64, 0.11),
    (0.02, -0.9, 0.12),
    (0.38, -0.6, 0.09),
)
_TRUNK = (
    "M-50 0Q-25 -250 -30 -500L-140 -680L-110 -690L0 -520L120 -720L150 -700L35 -420Q25 -200 65 0Z"
)
_POPLAR = (
    "M-80 -280Q-110 -450 -80 -650Q-50 -850 -25 -950Q0 -1050 25 -950Q50 -850 80 -650"
    "Q110 -450 95 -300Q80 -140 0 -140Q-80 -140 -80 -280Z"
)
_POPLAR_LIGHT = "M-72 -320Q-85 -450 -62 -620Q-40 -800 -15 -900Q-20 -500 -40 -260Q-60 -200 -72 -320Z"

Tones = tuple[str, str, str]


def leaf_tones(p: Palette) -> Tones:
    """Shadow, body and light of leaves."""
    return mix(p.leaf, p.dark, 0.45), p.leaf, mix(p.leaf, p.light, 0.35)


def blossom_tones(p: Palette) -> Tones:
    """Shadow, body and light of a tree in flower."""
    return mix(p.warm, p.near, 0.35), mix(p.warm, p.light, 0.2), mix(p.warm, p.light, 0.6)


def tree(
    pen: Pen,
    x: float,
    y: float,
    h: float,
    p: Palette,
    tones: Tones | None = None,
    spread: float = 1.0,
    marks: bool = True,
) -> None:
    """A broad-leaved tree lit from the upper left; (x, y) is its foot."""
    if p.weather == "snow":
        bare(pen, x, y, h, mix(p.dark, p.near, 0.25), p.light, 5 if h > 300 else 4)
        pen.ell(x, y + 2, h * 0.08, h * 0.018, p.light)
        return
    dark, body, light = tones or leaf_tones(p)
    pen.path(place(_TRUNK, x, y, h / 1000), mix(p.dark, p.near, 0.25))
    balls = [
        (x + dx * h * spread, y + dy * h, r * h * pen.rng.uniform(0.92, 1.12))
        for dx, dy, r in _CROWN
    ]
    crown = pen.keep(_leaves(pen, balls, spread, (1.12, 0.9), 0, 0.13))
    pen.add(f'<use href="#{crown}" fill="{dark}"/>')
    pen.path(_leaves(pen, balls, spread, (0.86, 0.6), 0.15, 0.16), body)
    pen.path(_leaves(pen, balls[3:9], spread, (0.4, 0.2), 0.35, 0.25), light)
    if marks:
        inside, size = pen.clip_use(crown), h * h * spread / 1100
        length, sw, left = min(h * 0.024, 11), min(h * 0.0085, 3.6), x - h * 0.46 * spread
        for top, w, height, share, colour in (
            (1.02, 0.94, 0.54, 0.9, dark),
            (1.02, 0.8, 0.38, 0.55, light),
            (0.64, 0.9, 0.2, 0.3, body),
        ):
            box = (left, y - h * top, h * w * spread, h * height)
            pen.marks(*box, max(57, size * share), length, -28, colour, sw, inside, 60)


def _leaves(
    pen: Pen,
    balls: list[tuple[float, float, float]],
    spread: float,
    size: tuple[float, float],
    shift: float,
    noise: float,
) -> str:
    data = ""
    for x, y, r in balls:
        ring = blob(pen, x - r * shift, y - r * shift, r * size[0] * spread, r * size[1], 12, noise)
        data += smooth(ring)
    return data


def poplar(pen: Pen, x: float, y: float, h: float, p: Palette, colour: str = "") -> None:
    """A slender tree of avenues."""
    body = colour or p.near
    pen.rect(x - h * 0.015, y - h * 0.2, h * 0.03, h * 0.2, p.dark)
    pen.path(place(_POPLAR, x, y, h / 1000), body)
    pen.path(place(_POPLAR_LIGHT, x, y, h / 1000), mix(body, p.light, 0.28))


def bare(
    pen: Pen, x: float, y: float, h: float, colour: str, snow: str | None = None, depth: int = 4
) -> None:
    """A leafless tree, its branches capped with snow when a colour for it is given."""
    branches: list[tuple[float, float, float, float, float]] = []
    caps: list[tuple[float, float, float, float, float]] = []

    def grow(x1: float, y1: float, turn: float, length: float, w: float, n: int) -> None:
        x2, y2 = x1 + math.sin(turn) * length, y1 - math.cos(turn) * length
        branches.append((x1, y1, x2, y2, w))
        if n < depth and abs(math.sin(turn)) > 0.35:
            caps.append((x1, y1 - w * 0.55, x2, y2 - w * 0.55, w))
        for side in (-1, 1) if n else ():
            fork = turn + side * pen.rng.uniform(0.28, 0.62)
            grow(x2, y2, fork, length * pen.rng.uniform(0.62, 0.78), w * 0.62, n - 1)

    grow(x, y, pen.rng.uniform(-0.05, 0.05), h * 0.34, h * 0.05, depth)
    for width in sorted({round(branch[4], 1) for branch in branches}, reverse=True):
        same = [branch for branch in branches if round(branch[4], 1) == width]
        pen.path(_segments(same), stroke=colour, sw=max(width, 1))
    if snow and caps:
        pen.path(_segments(caps), stroke=snow, sw=max(h * 0.008, 1.2))


def _segments(parts: list[tuple[float, float, float, float, float]]) -> str:
    return "".join(f"M{x1:.0f} {y1:.0f}L{x2:.0f} {y2:.0f}" for x1, y1, x2, y2, _ in parts)


def willow_twigs(pen: Pen, p: Palette, x0: float = 20, count: int = 11) -> None:
    """Twigs that hang into the picture from above."""
    for i in range(count):
        x = x0 + i * 36 + pen.rng.uniform(-12, 12)
        length = pen.rng.uniform(120, 330) * (1 - i * 0.04)
        sway = pen.rng.uniform(16, 34)
        twig = f"M{x} -10Q{x + sway} {length / 2} {x + sway * 0.4} {length}"
        pen.path(twig, stroke=mix(p.dark, p.leaf, 0.3), sw=2.4)
        leaves = ""
        for t in range(3, int(length / 11)):
            u = t * 11 / length
            bend = x + 2 * (1 - u) * u * sway + u * u * sway * 0.4
            leaves += f"M{bend:.0f} {u * length:.0f}l{-9 if t % 2 else 8} {pen.rng.randint(12, 18)}"
        pen.path(leaves, stroke=p.leaf if i % 3 else mix(p.leaf, p.dark, 0.45), sw=4.6)


def bush(pen: Pen, p: Palette, x: float, y: float, w: float, h: float, dots: str = "") -> None:
    """A low round bush, with flowers when a colour for them is given."""
    ring = blob(pen, x + w / 2, y - h * 0.5, w / 2, h * 0.56, 13, 0.12)
    data = smooth(ring)
    pen.path(data, mix(p.leaf, p.dark, 0.35))
    inside = pen.clip(data)
    pen.marks(x, y - h * 1.1, w, h * 1.2, 54, 12, -60, p.leaf, 4, inside, 40)
    if dots:
        spots = "".join(
            f"M{x + w * pen.rng.uniform(0.15, 0.85):.0f} {y - h * pen.rng.uniform(0.2, 0.9):.0f}h.1"
            for _ in range(max(6, int(w / 8)))
        )
        pen.path(spots, stroke=dots, sw=9)


def potted(pen: Pen, p: Palette, x: float, y: float, h: float, pot: str = "") -> None:
    """A plant in a pot; (x, y) is the middle of the pot's foot."""
    w = h * 0.2
    pen.marks(x - w * 1.2, y - h, w * 2.4, h * 0.6, 26, h * 0.34, -90, p.leaf, h * 0.06, jit=36)
    tone = mix(p.leaf, p.dark, 0.4)
    pen.marks(x - w, y - h * 0.8, w * 2, h * 0.4, 16, h * 0.3, -90, tone, h * 0.05, jit=36)
    pen.path(place("M-150 0L-200 -330H200L150 0Z", x, y, h / 1000), pot or p.accent)


def bamboo(pen: Pen, p: Palette, x: float, y: float, h: float, stems: int = 5) -> None:
    """A stand of bamboo."""
    for i in range(stems):
        u, top = x + i * h * 0.09 + pen.rng.uniform(-8, 8), y - h * pen.rng.uniform(0.8, 1)
        lean = pen.rng.uniform(-0.06, 0.08) * h
        tone = p.leaf if i % 2 else mix(p.leaf, p.dark, 0.3)
        pen.path(f"M{u} {y}Q{u} {y - h * 0.5} {u + lean} {top}", stroke=tone, sw=max(3, h * 0.016))
        for _ in range(9):
            v = pen.rng.uniform(0.02, 0.55)
            lx, ly = u + lean * (1 - v), top + (y - top) * v
            side = pen.rng.choice((-1, 1))
            leaf = (
                f"M{lx:.0f} {ly:.0f}l{side * h * 0.07:.0f} {h * pen.rng.uniform(-0.02, 0.06):.0f}"
            )
            pen.path(leaf, stroke=mix(p.leaf, p.dark, 0.15), sw=max(3, h * 0.014))
