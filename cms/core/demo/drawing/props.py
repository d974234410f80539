"""Things people hold or stand beside: brooms, boxes, books, benches, stools."""

from .palettes import Palette, mix
from .path_data import Point, place
from .pen import Pen
from .people import Prop


def broom(pen: Pen, facing: int, h: float, ground: float) -> Prop:
    """A broom that reaches the ground before a figure `h` high."""

    def draw(front: Point, back: Point) -> None:
        x, y = front[0] + facing * h * 0.29, ground
        handle = f"M{back[0] - facing * h * 0.03} {back[1] - h * 0.06}L{x} {y - h * 0.12}"
        pen.path(handle, stroke="#7c5a36", sw=h * 0.018)
        twigs = "M-30 -140L20 -130L170 0L-10 12Z"
        pen.path(place(twigs, x, y, h / 1000, facing), "#b98a4e")
        for i in range(4):
            rib = place(f"M0 -120L{10 + 40 * i} 4", x, y, h / 1000, facing)
            pen.path(rib, stroke="#79592f", sw=h * 0.006)

    return draw


def held(pen: Pen, h: float, facing: int, shape: str, fill: str, over: str = "") -> Prop:
    """A flat thing at the front hand; its outline is in thousandths of the figure's height."""

    def draw(front: Point, back: Point) -> None:
        pen.path(place(shape, front[0], front[1], h / 1000, facing), fill)
        if over:
            pen.path(place(over, front[0], front[1], h / 1000, facing), stroke="#8f8778", sw=2.6)

    return draw


def book(pen: Pen, p: Palette, h: float, facing: int = 1) -> Prop:
    """An open book."""
    shape = "M-80 -60L0 -30L80 -60L88 16L0 44L-88 16Z"
    return held(pen, h, facing, shape, p.light, "M0 -30V44")


def paper(pen: Pen, p: Palette, h: float, facing: int = 1) -> Prop:
    """A sheet of paper with lines."""
    shape = "M-14 -140L124 -166L140 10L8 34Z"
    return held(pen, h, facing, shape, p.light, "M10 -100L104 -118M14 -60L108 -78M20 -20L90 -34")


def box(pen: Pen, h: float, facing: int) -> Prop:
    """A cardboard box carried before the body."""
    return held(pen, h, facing, "M-60 -130H240V80H-60Z", "#c99f63", "M90 -130V80M-60 -100H240")


def basket(pen: Pen, p: Palette, h: float, facing: int, fruit: str = "") -> Prop:
    """A basket that hangs from the front hand."""

    def draw(front: Point, back: Point) -> None:
        x, y, s = front[0], front[1], h / 1000
        pen.path(place("M-80 110Q-60 0 0 0Q60 0 80 110", x, y, s), stroke="#8a6236", sw=h * 0.014)
        for i in range(4):
            colour = fruit or (p.leaf, p.accent, p.leaf, p.warm)[i]
            pen.circ(x + (-54 + 36 * i) * s, y + 100 * s, 34 * s, colour)
        pen.path(place("M-100 100H100L74 210H-74Z", x, y, s), "#b98a4e")
        pen.path(place("M-92 140H92M-84 174H84", x, y, s), stroke="#8a6236", sw=h * 0.01)

    return draw


def cane(pen: Pen, h: float, facing: int, ground: float) -> Prop:
    """A walking stick."""

    def draw(front: Point, back: Point) -> None:
        x, y = front
        stick = f"M{x - facing * h * 0.02} {y - h * 0.01}L{x + facing * h * 0.05} {ground}"
        pen.path(stick, stroke="#6b4a2c", sw=h * 0.022)

    return draw


def umbrella(pen: Pen, p: Palette, h: float, facing: int, colour: str) -> Prop:
    """An open umbrella over the figure."""

    def draw(front: Point, back: Point) -> None:
        x, y, s = front[0], front[1], h / 1000
        pen.path(f"M{x} {y + 40 * s}V{y - 440 * s}", stroke=p.dark, sw=h * 0.014)
        dome = "M-330 -380Q-300 -600 0 -610Q300 -600 330 -380Q270 -410 220 -380Q160 -416 110 -380"
        dome += "Q0 -420 -110 -380Q-160 -416 -220 -380Q-270 -410 -330 -380Z"
        pen.path(place(dome, x, y, s, facing), colour)
        ribs = place("M0 -610Q-100 -520 -110 -380M0 -610Q100 -520 110 -380", x, y, s)
        pen.path(ribs, stroke=mix(colour, p.dark, 0.3), sw=2.4)

    return draw


def long_pole(pen: Pen, h: float, facing: int, reach: float, end: float) -> Prop:
    """A pole through both hands; it ends `reach` (of h) before the figure at height `end`."""

    def draw(front: Point, back: Point) -> None:
        tip = f"L{front[0] + facing * h * reach} {end}"
        start = f"M{back[0] - facing * h * 0.16} {back[1] - h * 0.3}"
        pen.path(start + tip, stroke="#7c5a36", sw=h * 0.018)

    return draw


def bench(pen: Pen, p: Palette, x: float, y: float, w: float, h: float = 52) -> None:
    """A bench; (x, y) is the left end of its foot line."""
    pen.rect(x, y - h, w, h * 0.21, p.wood, 2)
    legs = f"M{x + 12} {y - h * 0.8}L{x + 6} {y}M{x + w - 12} {y - h * 0.8}L{x + w - 6} {y}"
    pen.path(legs, stroke=mix(p.wood, p.dark, 0.45), sw=7)


def stool(pen: Pen, p: Palette, x: float, y: float, h: float = 66) -> None:
    """A stool around x."""
    pen.rect(x - 26, y - h, 52, 12, p.wood, 3)
    legs = f"M{x - 20} {y - h + 10}L{x - 24} {y}M{x + 20} {y - h + 10}L{x + 24} {y}"
    pen.path(legs, stroke=mix(p.wood, p.dark, 0.4), sw=7)


def table(pen: Pen, p: Palette, x: float, y: float, w: float, h: float, depth: float = 26) -> None:
    """A table seen a little from above; (x, y) is the left foot."""
    legs = "".join(f"M{u} {y - h + depth}V{y}" for u in (x + w * 0.06, x + w * 0.94))
    pen.path(legs, stroke=mix(p.wood, p.dark, 0.4), sw=max(8, w * 0.02))
    top = f"M{x} {y - h + depth}L{x + w * 0.05} {y - h}H{x + w * 0.95}L{x + w} {y - h + depth}Z"
    pen.path(top, mix(p.wood, p.light, 0.25))
    pen.rect(x, y - h + depth, w, max(8, h * 0.1), mix(p.wood, p.dark, 0.25))
