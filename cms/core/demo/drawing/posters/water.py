"""拧紧一滴: a drop that holds a river."""

from ..path_data import place, smooth
from ..type_setting import SIGN, TypePen

DEEP = "#17424c"
TEAL = "#1f5963"
MID = "#3f8287"
PALE = "#a9cbc4"
CREAM = "#f4efe0"


def draw(pen: TypePen, form: str) -> None:
    """Draw the picture, then set the words of this form."""
    _picture(pen, form)
    _words(pen, form)


def _picture(pen: TypePen, form: str) -> None:
    pen.rect(0, 0, pen.width, pen.height, TEAL)
    cx, wy, r = {
        "portrait": (472, 780, 128),
        "landscape": (880, 500, 118),
        "banner": (1230, 292, 78),
    }[form]
    pen.rect(0, wy - r * 0.5, pen.width, pen.height, DEEP)
    pen.rect(0, wy - r * 0.5, pen.width, r * 0.3, pen.dots(TEAL, 3, 10))
    for i, k in enumerate((3.4, 2.6, 1.9, 1.25, 0.66)):
        pen.ell(
            cx,
            wy + r * 0.35,
            r * k,
            r * k * 0.3,
            "none",
            f' stroke="{(MID, MID, PALE, PALE, CREAM)[i]}" stroke-width="{r * (0.03 + 0.012 * i)}"',
        )
    _drop(pen, cx, wy, r)


_DROP = (
    "M0 -3100C500 -2100 1000 -1600 1000 -1050A1000 1000 0 0 1 -1000 -1050"
    "C-1000 -1600 -500 -2100 0 -3100Z"
)
_RIDGE = ((-1.6, 0), (-0.8, -0.12), (-0.3, 0.12), (0.3, -0.08), (0.9, 0.1), (1.6, 0))


def _drop(pen: TypePen, cx: float, wy: float, r: float) -> None:
    """A drop, with a river landscape inside it."""
    drop = place(_DROP, cx, wy, r / 1000)
    pen.path(drop, CREAM)
    with pen.group(pen.clip(drop)):
        pen.rect(cx - r, wy - r * 1.5, 2 * r, r * 1.6, PALE)
        pen.circ(cx + r * 0.3, wy - r * 1.62, r * 0.24, "#c2402a")
        for rise, colour in ((-1.42, "#7fb0a8"), (-1.2, MID), (-0.92, TEAL)):
            ridge = [(cx + r * dx, wy + r * (rise + dy)) for dx, dy in _RIDGE]
            pen.path(smooth([(cx - r * 1.6, wy), *ridge, (cx + r * 1.6, wy)]), colour)
        glints = ""
        for i in range(4):
            x, y = cx - r * (0.5 - 0.1 * i), wy - r * (0.62 - 0.13 * i)
            glints += f"M{x} {y}h{r * (1 - 0.2 * i)}"
        pen.path(glints, stroke=PALE, sw=r * 0.03)
    gleam = place("M-620 -1200Q-600 -1700 -300 -2100", cx, wy, r / 1000)
    pen.path(gleam, stroke=CREAM, sw=r * 0.07)


def _words(pen: TypePen, form: str) -> None:
    if form == "portrait":
        pen.type("拧紧一滴", 64, 70, 128, CREAM, track=4, down=True)
        pen.type("留住一泓", 214, 70, 80, PALE, track=6, down=True)
        pen.type("节约用水 从指尖开始", 642, 76, 28, CREAM, "text", 7, True)
        pen.type(SIGN, 64, 962, 20, PALE, "text", 3)
    elif form == "landscape":
        pen.type("拧紧一滴", 84, 112, 124, CREAM, track=2)
        pen.type("留住一泓", 84, 258, 124, PALE, track=2)
        pen.type("节约用水 从指尖开始", 88, 430, 34, CREAM, "text", 8)
        pen.type(SIGN, 88, 612, 22, PALE, "text", 3)
    else:
        pen.type("拧紧一滴", 76, 76, 116, CREAM, track=0)
        pen.type("留住一泓", 570, 76, 116, PALE, track=0)
        pen.type("节约用水 从指尖开始", 82, 236, 40, CREAM, "text", 10)
        pen.type(SIGN, 82, 348, 20, PALE, "text", 3)
