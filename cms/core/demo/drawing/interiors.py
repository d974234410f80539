"""Rooms: walls, floors, shelves, windows, blackboards and lamps."""

from .buildings import lattice
from .landscape import hill
from .palettes import Palette, mix
from .path_data import place
from .pen import Pen
from .trees import tree


def room(pen: Pen, p: Palette, floor: float = 590, tiles: bool = False) -> str:
    """A wall with a skirting board over a wooden or tiled floor; gives the wall's colour."""
    wall = mix(p.light, p.ground, pen.rng.uniform(0.35, 0.65))
    if p.weather == "night":
        wall = mix(p.light, p.ground2, 0.45)
    pen.rect(0, 0, 1200, 800, wall)
    pen.rect(0, 0, 1200, 50, mix(wall, p.ground2, 0.5))
    pen.rect(0, floor, 1200, 800 - floor, mix(p.ground2, p.wood, 0.3))
    boards = "".join(f"M{x} {floor}L{x * 1.6 - 360:.0f} 800" for x in range(0, 1300, 84))
    if tiles:
        down = 800 - floor
        boards += "".join(f"M0 {floor + down * f:.0f}H1200" for f in (0.16, 0.38, 0.68))
    pen.path(boards, stroke=mix(p.ground2, p.dark, 0.24), sw=2.6)
    pen.rect(0, floor - 16, 1200, 18, mix(p.wood, p.dark, 0.2))
    return wall


def window(pen: Pen, p: Palette, x: float, y: float, w: float, h: float) -> None:
    """A window with what is outside; now and then it is a lattice window."""
    frame = mix(p.wood, p.light, 0.15)
    pen.rect(x - 18, y - 18, w + 36, h + 36, frame)
    pen.rect(x, y, w, h, p.sky)
    with pen.group(pen.clip(f"M{x} {y}h{w}v{h}h{-w}z")):
        hill(pen, y + h * 0.66, h * 0.06, p.far, y + h * 1.3, 5, x - 30, x + w + 30)
        for share, size in ((0.24, 1.0), (0.82, 0.8)):
            tree(pen, x + w * share, y + h * 1.1, h * size, p)
    if pen.rng.random() < 0.35:
        lattice(pen, x, y, w, h, frame, 6, None, (max(2, int(w / 100)), max(2, int(h / 100))))
    else:
        bars = "".join(f"M{x + w * f} {y}v{h}" for f in (0.25, 0.5, 0.75))
        pen.path(bars + f"M{x} {y + h * 0.37}h{w}", stroke=frame, sw=10)
    pen.rect(x - 32, y + h + 12, w + 64, 18, p.wood)


def daylight(pen: Pen, p: Palette, x: float, floor: float) -> None:
    """Light that falls through a window onto the floor."""
    down = 800 - floor
    lit = f"M{x} {floor}h260l260 {down}h-350z"
    pen.path(lit, mix(p.ground2, p.light, 0.5))
    bars = f"M{x + 130} {floor}l210 {down}M{x + 60} {floor + down * 0.36}h290"
    pen.path(bars, stroke=mix(p.ground2, p.wood, 0.3), sw=7)


def book_colours(p: Palette) -> list[str]:
    """Backs of books in this light."""
    faded = mix(p.accent, p.ground2, 0.5), mix(p.near, p.dark, 0.4)
    return [p.accent, p.warm, p.near, p.mid, p.light, p.far, *faded]


def books(pen: Pen, p: Palette, x: float, y: float, w: float, h: float) -> None:
    """A row of books that stands on y."""
    colours, rows, u = book_colours(p), dict[str, str](), x
    while True:
        bw = pen.rng.choice((7, 9, 11, 14))
        if u + bw > x + w:
            break
        colour, top = pen.rng.choice(colours), y - h * pen.rng.uniform(0.68, 0.95)
        rows[colour] = rows.get(colour, "") + f"M{u} {top:.1f}h{bw - 1.5}V{y}h{1.5 - bw}z"
        u += bw if pen.rng.random() > 0.08 else bw + 16
    for colour, data in rows.items():
        pen.path(data, colour)


def shelf(pen: Pen, p: Palette, x: float, y: float, w: float, h: float, rows: int) -> None:
    """A bookcase; (x, y) is its upper left corner."""
    pen.rect(x, y, w, h, mix(p.wood, p.dark, 0.45))
    rise = h / rows
    for i in range(rows):
        foot = y + rise * (i + 1)
        books(pen, p, x + 8, foot - 6, w - 16, rise - 10)
        pen.rect(x, foot - 7, w, 7, p.wood)
    pen.path(f"M{x} {y}h{w}v{h}h{-w}z", stroke=p.wood, sw=9)


def blackboard(pen: Pen, p: Palette, x: float, y: float, w: float, h: float) -> None:
    """A blackboard with lines of chalk and a drawing."""
    pen.rect(x, y, w, h, p.wood)
    pen.rect(x + 12, y + 12, w - 24, h - 24, mix(p.near, p.dark, 0.55))
    rows = ""
    for i in range(max(2, int(h / 46))):
        rows += f"M{x + 36} {y + 48 + i * 28}h{w * pen.rng.uniform(0.3, 0.55):.0f}"
    dash = ' stroke-dasharray="18 9 30 8"'
    pen.path(rows, stroke=mix(p.light, p.near, 0.3), sw=5, extra=dash)
    cx, cy, r = x + w * 0.8, y + h * 0.45, min(w, h) * 0.16
    pen.circ(cx, cy, r, "none", f' stroke="{p.warm}" stroke-width="4"')
    pen.path(f"M{cx - r} {cy + r}L{cx} {cy - r}L{cx + r} {cy + r}Z", stroke=p.light, sw=4)


def hanging_lamp(pen: Pen, p: Palette, x: float, y: float, s: float) -> None:
    """A lamp that hangs from the ceiling down to y."""
    pen.path(f"M{x} 0V{y}", stroke=p.dark, sw=2.4)
    dome = f"M{x - s} {y + s}Q{x - s} {y} {x} {y}Q{x + s} {y} {x + s} {y + s}Z"
    pen.path(dome, mix(p.near, p.dark, 0.3))
    pen.ell(x, y + s, s * 0.8, s * 0.22, p.warm)


def poster_frame(pen: Pen, p: Palette, x: float, y: float, w: float, h: float) -> None:
    """A framed picture or chart on a wall."""
    pen.rect(x, y, w, h, p.wood)
    pen.rect(x + 8, y + 8, w - 16, h - 16, p.light)
    kind = pen.rng.choice(("hill", "heart", "chart"))
    if kind == "hill":
        pen.circ(x + w * 0.66, y + h * 0.36, min(w, h) * 0.12, p.accent)
        ridge = f"M{x + 8} {y + h * 0.66}Q{x + w * 0.3} {y + h * 0.36} {x + w * 0.55} {y + h * 0.6}"
        ridge += f"T{x + w - 8} {y + h * 0.56}V{y + h - 8}H{x + 8}Z"
        ridge = ridge.replace("T", f"Q{x + w * 0.8} {y + h * 0.8} ")
        pen.path(ridge, p.mid)
    elif kind == "heart":
        heart = "M0 60L-62 -4Q-78 -48 -38 -56Q-10 -58 0 -28Q10 -58 38 -56Q78 -48 62 -4Z"
        pen.path(place(heart, x + w / 2, y + h / 2, min(w, h) / 220), p.accent)
    else:
        for i in range(4):
            bar = h * pen.rng.uniform(0.2, 0.6)
            left = x + w * (0.18 + 0.18 * i)
            pen.rect(left, y + h * 0.82 - bar, w * 0.11, bar, (p.accent, p.near)[i % 2])


def paper_cranes(pen: Pen, p: Palette, xs: tuple[int, ...], y: float = 80) -> None:
    """Folded cranes on threads."""
    crane = "M-24 -12L0 0L24 -14L6 10L28 14L-4 18Z"
    for i, x in enumerate(xs):
        v = y + pen.rng.randint(-10, 24)
        pen.path(f"M{x} 0V{v - 6}", stroke=mix(p.light, p.dark, 0.4), sw=1.6)
        pen.path(place(crane, x, v), p.accent if i % 2 else p.warm)


def counter(pen: Pen, p: Palette, x: float, y: float, w: float, h: float, front: str = "") -> None:
    """A counter with a front of panels; (x, y) is its lower left corner."""
    face = front or mix(p.wood, p.light, 0.3)
    pen.rect(x, y - h, w, h, face)
    n = max(2, int(w / 110))
    panels = "".join(
        f"M{x + w * i / n + 10} {y - h * 0.78}h{w / n - 20}v{h * 0.64}h{20 - w / n}z"
        for i in range(n)
    )
    pen.path(panels, stroke=mix(face, p.dark, 0.3), sw=3)
    pen.rect(x - 12, y - h - 12, w + 24, 16, mix(p.wood, p.dark, 0.25))
    pen.rect(x, y - 12, w, 12, mix(face, p.dark, 0.35))
