"""一分钟·看见青岚: a lattice window that is a screen."""

from ..buildings import lattice
from ..path_data import smooth
from ..type_setting import SIGN, TypePen

INK = "#1e2733"
RED = "#b3251e"
CREAM = "#f6ecd8"
GOLD = "#d9a94f"
TEAL = "#47707a"


def draw(pen: TypePen, form: str) -> None:
    """Draw the picture, then set the words of this form."""
    _picture(pen, form)
    _words(pen, form)


def _picture(pen: TypePen, form: str) -> None:
    pen.rect(0, 0, pen.width, pen.height, CREAM)
    x, y, w, h = {
        "portrait": (60, 300, 600, 470),
        "landscape": (560, 60, 580, 470),
        "banner": (1040, 34, 500, 300),
    }[form]
    pen.rect(x, y, w, h, "#efd2a0")
    c = pen.clip(f"M{x} {y}h{w}v{h}h{-w}z")
    with pen.group(c):
        pen.rect(x, y, w, h * 0.2, "#e5bd85")
        pen.rect(x, y + h * 0.19, w, h * 0.16, pen.dots("#e5bd85", 2.8, 9))
        pen.circ(x + w * 0.62, y + h * 0.44, h * 0.2, RED)
        for dy, col, am in ((0.5, "#b9b79c", 0.07), (0.6, "#7f9c96", 0.06), (0.72, TEAL, 0.05)):
            pts = (
                [(x - 60, y + h * 1.2), (x - 60, y + h * dy)]
                + [(x + w * i / 5, y + h * (dy + pen.rng.uniform(-am, am))) for i in range(6)]
                + [(x + w + 60, y + h * dy), (x + w + 60, y + h * 1.2)]
            )
            pen.path(smooth(pts), col)
        pen.rect(x, y + h * 0.8, w, h * 0.2, INK)
        pen.marks(x, y + h * 0.82, w, h * 0.18, 60, 40, 0, TEAL, 2.6, jit=1)
    lattice(pen, x, y, w, h, INK, max(6, w * 0.013), None, (5, 4) if form != "banner" else (5, 3))
    pen.path(f"M{x} {y}h{w}v{h}h{-w}z", stroke=INK, sw=w * 0.03)
    px, py, pr = x + w / 2, y + h / 2, h * 0.17
    pen.rect(px - pr * 1.5, py - pr * 1.2, pr * 3, pr * 2.4, CREAM)
    pen.path(
        f"M{px - pr * 1.5} {py - pr * 1.2}h{pr * 3}v{pr * 2.4}h{-pr * 3}z", stroke=INK, sw=w * 0.016
    )
    pen.path(
        f"M{px - pr * 0.5} {py - pr * 0.72}L{px + pr * 0.8} {py}L{px - pr * 0.5} {py + pr * 0.72}Z",
        RED,
    )


def _words(pen: TypePen, form: str) -> None:
    if form == "portrait":
        pen.type("一分钟", 56, 66, 152, INK, track=0)
        pen.type("看见青岚", 520, 66, 40, RED, "text", 6, True)
        pen.type("首届文明短视频大赛", 60, 812, 62, INK, track=4)
        pen.type("作品征集", 62, 912, 30, RED, "text", 6)
        pen.type(SIGN, 62, 966, 20, INK, "text", 3)
    elif form == "landscape":
        pen.type("一分钟", 64, 92, 150, INK)
        pen.type("看见青岚", 64, 262, 112, RED)
        pen.type("首届文明短视频大赛", 68, 420, 44, INK, "text", 6)
        pen.type(SIGN, 68, 606, 22, INK, "text", 3)
    else:
        pen.type("一分钟 看见青岚", 72, 84, 118, INK)
        pen.type("首届文明短视频大赛 作品征集", 78, 240, 42, RED, "text", 8)
        pen.type(SIGN, 78, 346, 20, INK, "text", 3)
