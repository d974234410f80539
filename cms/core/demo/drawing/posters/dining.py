"""吃多少，点多少: a bowl of rice on a red table."""

from ..path_data import smooth
from ..type_setting import SIGN, TypePen

CREAM = "#f4e8cf"
RED = "#b3251e"
BLUE = "#24506a"
GOLD = "#c6923c"
INK = "#2a2420"


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
    # rice
    mound = smooth(
        [
            (cx - r * 0.95, cy + 10),
            (cx - r * 0.9, cy - r * 0.18),
            (cx - r * 0.5, cy - r * 0.5),
            (cx, cy - r * 0.62),
            (cx + r * 0.5, cy - r * 0.48),
            (cx + r * 0.9, cy - r * 0.16),
            (cx + r * 0.95, cy + 10),
        ]
    )
    pen.path(mound, "#fffaf0")
    c = pen.clip(mound)
    pen.marks(
        cx - r,
        cy - r * 0.7,
        2 * r,
        r * 0.8,
        120,
        r * 0.075,
        -30,
        "#d9c7a4",
        max(3, r * 0.016),
        c,
        80,
    )
    # bowl with a sea-wave band
    bowl = f"M{cx - r} {cy}A{r} {r * 0.94} 0 0 0 {cx + r} {cy}Z"
    pen.path(
        f"M{cx - r * 0.4} {cy + r * 0.78}H{cx + r * 0.4}L{cx + r * 0.34} {cy + r * 1.03}H{cx - r * 0.34}Z",
        "#1a3b50",
    )
    pen.path(bowl, BLUE)
    cb = pen.clip(bowl)
    u = r * 0.24
    wave = pen.pattern(
        "wave",
        u,
        u / 2,
        "".join(
            f'<circle cx="{x}" cy="{y}" r="{r}" fill="{BLUE}" stroke="#e9dcc0" stroke-width="{r * 0.012}"/>'
            for x, y in ((u / 2, u / 4), (0, u / 2), (u, u / 2), (u / 2, u * 0.75))
            for r in (u * 0.46, u * 0.3, u * 0.14)
        ),
    )
    pen.rect(cx - r, cy + r * 0.16, 2 * r, r * 0.42, wave, 0, cb)
    pen.path(
        f"M{cx - r} {cy + r * 0.13}h{2 * r}M{cx - r} {cy + r * 0.61}h{2 * r}",
        stroke="#e9dcc0",
        sw=r * 0.022,
        extra=cb,
    )
    pen.path(
        f"M{cx + r * 0.3} {cy}H{cx + r}V{cy + r}H{cx - r * 0.05}Q{cx + r * 0.3} {cy + r * 0.6} {cx + r * 0.3} {cy}Z",
        pen.hatch("#16354a", 64, 9, 3),
        extra=cb + ' opacity=".7"',
    )
    pen.rect(cx - r - 8, cy - 9, 2 * r + 16, 18, "#e9dcc0", 9)
    # chopsticks
    for d in (0, 34):
        pen.path(
            f"M{cx + r * 0.62 + d} {cy - r * 1.5}L{cx + r * 0.3 + d * 0.4} {cy - r * 0.3}",
            stroke=RED,
            sw=r * 0.05,
        )
        pen.path(
            f"M{cx + r * 0.62 + d} {cy - r * 1.5}L{cx + r * 0.53 + d * 0.85} {cy - r * 1.17}",
            stroke=GOLD,
            sw=r * 0.05,
        )


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
