"""吃多少，点多少: a bowl of rice on a red table."""

from ..path_data import place, points, smooth
from ..type_setting import SIGN, TypePen

CREAM = "#f4e8cf"
RED = "#b3251e"
BLUE = "#24506a"
GOLD = "#c6923c"
INK = "#2a2420"
PORCELAIN = "#e9dcc0"


def draw(pen: TypePen, form: str) -> None:
    """Draw the picture, then set the words of this form."""
    _picture(pen, form)
    _words(pen, form)


def _picture(pen: TypePen, form: str) -> None:
    pen.rect(0, 0, pen.width, pen.height, CREAM)
    cx, cy, r = {
        "portrait": (360, 640, 262),
        "landscape": (850, 330, 240),
        "banner": (1200, 176, 186),
    }[form]
    table = cy + r * 1.02
    pen.rect(0, table, pen.width, pen.height, RED)
    pen.marks(0, table + 8, pen.width, pen.height - table, 90, 60, 0, "#8f1d17", 3, jit=1)
    pen.circ(cx - r * 0.1, cy - r * 0.42, r * 1.06, "#ecd6a8")
    pen.circ(cx - r * 0.1, cy - r * 0.42, r * 1.06, pen.dots("#dcbf86", 2.2, 12))
    _rice(pen, cx, cy, r)
    _bowl(pen, cx, cy, r)
    for d in (0, 34):
        top = f"M{cx + r * 0.62 + d} {cy - r * 1.5}"
        pen.path(f"{top}L{cx + r * 0.3 + d * 0.4} {cy - r * 0.3}", stroke=RED, sw=r * 0.05)
        pen.path(f"{top}L{cx + r * 0.53 + d * 0.85} {cy - r * 1.17}", stroke=GOLD, sw=r * 0.05)


def _rice(pen: TypePen, cx: float, cy: float, r: float) -> None:
    outline = "-0.95 0.04 -0.9 -0.18 -0.5 -0.5 0 -0.62 0.5 -0.48 0.9 -0.16 0.95 0.04"
    mound = smooth([(cx + r * x, cy + r * y) for x, y in points(outline)])
    pen.path(mound, "#fffaf0")
    inside, grain = pen.clip(mound), max(3, r * 0.016)
    box = (cx - r, cy - r * 0.7, 2 * r, r * 0.8)
    pen.marks(*box, 120, r * 0.075, -30, "#d9c7a4", grain, inside, 80)


def _bowl(pen: TypePen, cx: float, cy: float, r: float) -> None:
    """A blue bowl with a band of waves, as on old porcelain."""
    foot = "M-400 780H400L340 1030H-340Z"
    pen.path(place(foot, cx, cy, r / 1000), "#1a3b50")
    bowl = f"M{cx - r} {cy}A{r} {r * 0.94} 0 0 0 {cx + r} {cy}Z"
    pen.path(bowl, BLUE)
    inside, u = pen.clip(bowl), r * 0.24
    rings = ""
    for x, y in ((u / 2, u / 4), (0, u / 2), (u, u / 2), (u / 2, u * 0.75)):
        for ring in (u * 0.46, u * 0.3, u * 0.14):
            look = f'fill="{BLUE}" stroke="{PORCELAIN}" stroke-width="{r * 0.012:.1f}"'
            rings += f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{ring:.1f}" {look}/>'
    pen.rect(
        cx - r, cy + r * 0.16, 2 * r, r * 0.42, pen.pattern("wave", u, u / 2, rings), 0, inside
    )
    bands = f"M{cx - r} {cy + r * 0.13}h{2 * r}M{cx - r} {cy + r * 0.61}h{2 * r}"
    pen.path(bands, stroke=PORCELAIN, sw=r * 0.022, extra=inside)
    shade = place("M300 0H1000V1000H-50Q300 600 300 0Z", cx, cy, r / 1000)
    pen.path(shade, pen.hatch("#16354a", 64, 9, 3), extra=inside + ' opacity=".7"')
    pen.rect(cx - r - 8, cy - 9, 2 * r + 16, 18, PORCELAIN, 9)


def _words(pen: TypePen, form: str) -> None:
    if form == "portrait":
        pen.type("吃多少", 64, 74, 138, INK, track=2)
        pen.type("点多少", 64, 222, 138, RED, track=2)
        pen.type("盘中一粒 田里一春", 634, 84, 30, INK, "text", 7, True)
        pen.type(SIGN, 64, 962, 20, "#f4e0c0", "text", 3)
    elif form == "landscape":
        pen.type("吃多少", 84, 110, 150, INK, track=2)
        pen.type("点多少", 84, 274, 150, RED, track=2)
        pen.type("盘中一粒 田里一春", 88, 462, 36, INK, "text", 6)
        pen.type(SIGN, 88, 616, 22, "#f4e0c0", "text", 3)
    else:
        pen.type("吃多少 点多少", 76, 92, 128, INK, track=0)
        pen.type("盘中一粒 田里一春", 82, 258, 40, RED, "text", 9)
        pen.type(SIGN, 82, 368 - 4, 20, "#f4e0c0", "text", 3)
