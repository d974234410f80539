"""Neck and shoulders, and which clothes go over them."""

from ..pen import Pen
from .clothes import draw_closed
from .open_clothes import OPEN, draw_open
from .sitter import Sitter, darker


def draw_body(pen: Pen, s: Sitter) -> None:
    """The neck first, then the shape of the shoulders in cloth, then its details."""
    _neck(pen, s)
    outline = body_outline(s)
    pen.path(outline, s.top)
    inside, y = pen.clip(outline), 520 + s.drop
    shade = f"M330 {y}L372 600L384 820H640V540L348 {y - 6}Z"
    pen.path(shade, darker(s.top, 0.24), extra=inside)
    side = "M470 560L440 680L452 820H640V540Z"
    pen.path(side, pen.hatch(darker(s.top, 0.46), 64, 9, 2.4), extra=inside)
    if s.dress in OPEN:
        draw_open(pen, s, y, inside)
    else:
        draw_closed(pen, s, y, inside)
    if s.scarf:
        _scarf(pen, s, y)


def body_outline(s: Sitter) -> str:
    """The outline of shoulders and chest."""
    at, d = s.wide, s.drop
    data = f"M{at(52)} 820Q{at(56)} {640 + d} {at(110)} {586 + d}Q{at(150)} {556 + d} 252 {520 + d}"
    data += f"L348 {520 + d}Q{at(450)} {556 + d} {at(490)} {586 + d}"
    return data + f"Q{at(544)} {640 + d} {at(548)} 820Z"


def _neck(pen: Pen, s: Sitter) -> None:
    half = 46 if s.child else 60 if s.gender == "m" else 50
    d = s.drop
    neck = f"M{300 - half} 400V{536 + d}Q300 {580 + d} {300 + half} {536 + d}V400Z"
    pen.path(neck, s.skin)
    shade = f"M{300 - half} 440Q300 540 {300 + half} 420V{536 + d}Q320 {572 + d} 306 {560 + d}"
    pen.path(f"{shade}Q310 {520 + d} {300 - half} 478Z", s.skin_shade)


def _scarf(pen: Pen, s: Sitter, y: float) -> None:
    """The red scarf of pupils, or a winter scarf."""
    if s.child:
        data = f"M236 {y - 2}Q300 {y + 64} 364 {y - 2}L374 {y + 18}Q326 {y + 70} 306 {y + 78}"
        data += (
            f"L344 {y + 190}L300 {y + 160}L262 {y + 196}L292 {y + 78}Q268 {y + 66} 226 {y + 18}Z"
        )
        pen.path(data, "#c03327")
        pen.path(f"M306 {y + 78}L344 {y + 190}L304 {y + 162}Z", "#8f2219")
        return
    colour = pen.rng.choice(("#8a3b2e", "#a07a3c", "#566079", "#5d6b58"))
    wrap = f"M226 {y - 34}Q300 {y + 24} 374 {y - 34}L390 {y + 14}Q300 {y + 88} 210 {y + 14}Z"
    pen.path(wrap, colour)
    pen.path(
        f"M330 {y - 4}Q360 {y - 16} 374 {y - 34}L390 {y + 14}Q360 {y + 46} 330 {y + 56}Z",
        darker(colour),
    )
    pen.path(f"M250 {y + 44}L236 {y + 220}H292L298 {y + 60}Z", colour)
    fringe = "".join(f"M{240 + i * 11} {y + 218}v16" for i in range(5))
    folds = f"M236 {y - 8}Q300 {y + 44} 366 {y - 8}M226 {y + 10}Q300 {y + 70} 378 {y + 8}"
    pen.path(fringe + folds, stroke=darker(colour, 0.4), sw=3)
