"""慢一点，等等他: two figures before a low sun."""

from ..dress import Dress
from ..landscape import mist
from ..palettes import SKINS, mix
from ..path_data import Point
from ..people import person
from ..poses import Pose
from ..type_setting import SIGN, TypePen

SKY = "#efd3a4"
SUN = "#c2402a"
LOW = "#8a5a38"
INK = "#2c211b"
CREAM = "#fff4dc"


def draw(pen: TypePen, form: str) -> None:
    """Draw the picture, then set the words of this form."""
    _picture(pen, form)
    _words(pen, form)


def _picture(pen: TypePen, form: str) -> None:
    pen.rect(0, 0, pen.width, pen.height, SKY)
    cx, gy, r, h = {
        "portrait": (396, 846, 226, 356),
        "landscape": (820, 560, 236, 330),
        "banner": (1170, 338, 168, 236),
    }[form]
    pen.circ(cx + r * 0.1, gy - r * 0.85, r, SUN)
    pen.circ(cx + r * 0.1, gy - r * 0.85, r, pen.hatch("#a93320", 0, 14, 3))
    mist(pen, gy - r * 0.55, SKY, 3, r * 0.05, cx - r, cx + r * 0.7)
    pen.rect(0, gy - 2, pen.width, pen.height, LOW)
    for i in range(5):
        pen.rect(0, gy + i * (pen.height - gy) / 5, pen.width, 5, mix(LOW, INK, 0.35))
    pen.marks(0, gy + 8, pen.width, pen.height - gy, 80, 46, 0, mix(LOW, SKY, 0.25), 2.6, jit=1)
    for dx in (-h * 0.2, h * 0.2):
        near = [(cx + dx - h * 0.05, gy + 8), (cx + dx + h * 0.07, gy + 8)]
        far = [(cx + dx - h * 0.38, pen.height), (cx + dx - h * 0.62, pen.height)]
        pen.poly(near + far, mix(LOW, INK, 0.6))
    _couple(pen, cx, gy, h)


def _couple(pen: TypePen, cx: float, gy: float, h: float) -> None:
    def cane(front: Point, back: Point) -> None:
        x, y = front
        stick = f"M{x + h * 0.01} {y - h * 0.02}L{x + h * 0.05} {gy + 6}"
        grip = f"M{x - h * 0.02} {y - h * 0.03}q{h * 0.02} {-h * 0.03} {h * 0.04} 0"
        pen.path(stick + grip, stroke="#4a2e1a", sw=h * 0.02)

    old = Dress("#46544c", "#2b2a2c", SKINS[1], "#cfcac1", light=CREAM)
    slow = Pose(((22, 40), (-26, -20)), ((9, 2), (-8, -16)), 9)
    person(pen, cx + h * 0.2, gy + 8, h * 0.88, 1, old, slow, cane)
    young = Dress("#a8402c", "#2c3444", SKINS[0], "#26211e", "pony", light=CREAM)
    helping = Pose(((44, 56), (-14, 0)), ((7, 2), (-9, -16)))
    person(pen, cx - h * 0.2, gy + 8, h, 1, young, helping)


def _words(pen: TypePen, form: str) -> None:
    if form == "portrait":
        pen.type("慢一点", 60, 66, 156, INK, track=4, down=True)
        pen.type("等等他", 240, 70, 104, SUN, track=6, down=True)
        pen.type("尊老敬老 从放慢脚步开始", 640, 72, 26, INK, "text", 6, True)
        pen.type(SIGN, 60, 968, 20, CREAM, "text", 3)
    elif form == "landscape":
        pen.type("慢一点", 90, 84, 144, INK, track=6, down=True)
        pen.type("等等他", 262, 150, 92, SUN, track=6, down=True)
        pen.type("尊老敬老 从放慢脚步开始", 400, 96, 28, INK, "text", 7, True)
        pen.type(SIGN, 90, 620, 22, CREAM, "text", 3)
    else:
        pen.type("慢一点 等等他", 80, 84, 132, INK, track=4)
        pen.type("尊老敬老 从放慢脚步开始", 86, 246, 40, SUN, "text", 8)
        pen.type(SIGN, 86, 362, 20, CREAM, "text", 3)
