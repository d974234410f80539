"""What stands in the street: notice boards, flags, lamps, railings."""

from .palettes import Palette, mix
from .path_data import place
from .pen import Pen


def notice_board(pen: Pen, p: Palette, x: float, y: float, w: float, h: float) -> None:
    """A board on two posts with papers on it; (x, y) is the left post's foot."""
    frame = mix(p.near, p.dark, 0.2)
    posts = f"M{x + w * 0.1} {y}v{-h}M{x + w * 0.9} {y}v{-h}"
    pen.path(posts, stroke=frame, sw=max(5, w * 0.06))
    pen.rect(x, y - h, w, h * 0.6, frame)
    pen.rect(x + w * 0.07, y - h * 0.94, w * 0.86, h * 0.48, p.light)
    rows = "".join(
        f"M{x + w * 0.15} {y - h * (0.86 - 0.09 * i)}h{w * (0.34 if i % 2 else 0.26)}"
        for i in range(4)
    )
    pen.path(rows, stroke=p.mid, sw=4)
    pen.rect(x + w * 0.62, y - h * 0.88, w * 0.22, h * 0.32, p.accent)


def flag(pen: Pen, p: Palette, x: float, y: float, h: float) -> None:
    """A plain red flag on a pole; (x, y) is the pole's foot."""
    pen.path(f"M{x} {y}V{y - h}", stroke=mix(p.dark, p.near, 0.3), sw=max(4, h * 0.022))
    cloth = "M0 0Q34 -14 62 0Q84 12 110 2V66Q84 76 62 66Q34 50 0 66Z"
    pen.path(place(cloth, x + 4, y - h + 4, h / 330), p.accent)
    fold = place("M0 32Q34 18 62 32Q84 44 110 34", x + 4, y - h + 4, h / 330)
    pen.path(fold, stroke=mix(p.accent, p.dark, 0.3), sw=3)


def street_lamp(pen: Pen, p: Palette, x: float, y: float, h: float, side: int = -1) -> None:
    """A lamp post whose arm reaches to `side`; it shines at night."""
    post = f"M0 0V{-h * 0.94:.0f}Q0 {-h:.0f} {h * 0.08:.0f} {-h:.0f}H{h * 0.16:.0f}"
    tip, top = x + side * h * 0.19, y - h
    if p.weather in ("night", "snow"):
        pen.circ(tip, top + 18, h * 0.26, pen.dots(p.warm, 2.2, 10))
        pen.circ(tip, top + 18, h * 0.15, pen.dots(p.light, 2.8, 9))
    pen.path(place(post, x, y, 1, side), stroke=p.dark, sw=max(4, h * 0.02))
    shade = [(tip - h * 0.05, top + h * 0.04), (tip + h * 0.05, top + h * 0.04)]
    pen.poly([*shade, (tip + h * 0.035, top), (tip - h * 0.035, top)], p.dark)
    pen.ell(tip, top + h * 0.05, h * 0.045, h * 0.025, p.light)


def railing(pen: Pen, p: Palette, y0: float, y1: float, h: float = 64, step: int = 98) -> None:
    """A railing across the picture, from height y0 on the left to y1 on the right."""
    slope = (y1 - y0) / 1200
    rails = "".join(f"M0 {y0 - h * f}L1200 {y1 - h * f}" for f in (1, 0.55))
    pen.path(rails, stroke=p.dark, sw=5)
    posts = "".join(f"M{x} {y0 + slope * x - h * 1.1}v{h * 1.15}" for x in range(24, 1200, step))
    pen.path(posts, stroke=p.dark, sw=9)
