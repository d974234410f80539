"""Hats of portraits."""

import math

from ..pen import Pen
from .sitter import Sitter, darker


def draw_hat(pen: Pen, s: Sitter) -> None:
    """The hat of a sitter who wears one."""
    left, right = 300 - s.half_width, 300 + s.half_width
    if s.hat:
        _HATS[s.hat](pen, s, left, right)


def _dome(pen: Pen, left: float, right: float, top: int, colour: str) -> None:
    """The crown of a cap, with its shaded side."""
    data = f"M{left - 12} 250Q{left - 14} {top + 16} 300 {top}Q{right + 14} {top + 16} {right + 12} 250"
    pen.path(f"{data}Q300 216 {left - 12} 250Z", colour)
    shade = f"M330 {top + 2}Q{right + 14} {top + 20} {right + 12} 250Q380 228 350 224Q356 176 330 {top + 2}Z"
    pen.path(shade, darker(colour, 0.25))


def _workcap(pen: Pen, s: Sitter, left: float, right: float) -> None:
    bright = s.dress in ("hivis", "vest")
    colour = s.top if bright else "#46566a"
    _dome(pen, left, right, 134, colour)
    pen.path(
        f"M{left - 14} 252Q300 196 {right + 14} 252Q300 236 {left - 14} 252Z", darker(colour, 0.4)
    )
    band = "#f0e8c8" if s.dress == "hivis" else darker(colour, 0.3)
    pen.path(
        f"M{left - 2} 232Q300 196 {right + 2} 232", stroke=band, sw=6 if s.dress == "hivis" else 3
    )


def _helmet(pen: Pen, s: Sitter, left: float, right: float) -> None:
    colour = pen.rng.choice(("#e0b23c", "#c9412f", "#ece6d6", "#3f6f96"))
    _dome(pen, left, right, 118, colour)
    ridge = "M284 122Q280 170 286 222L314 222Q320 170 316 122Z"
    pen.path(ridge, darker(colour, 0.12))
    brim = f"M{left - 26} 252Q300 190 {right + 26} 252Q300 226 {left - 26} 252Z"
    pen.path(brim, darker(colour, 0.3))
    strap = f"M{left - 2} 256Q{left + 8} 380 290 {s.chin + 4}"
    pen.path(strap, stroke="#4a443c", sw=4)


def _cook(pen: Pen, s: Sitter, left: float, right: float) -> None:
    data = f"M{left - 4} 250L{left - 10} 150Q300 104 {right + 10} 150L{right + 4} 250Q300 216 {left - 4} 250Z"
    pen.path(data, "#f4efe3")
    shade = f"M340 128Q{right} 134 {right + 10} 150L{right + 4} 250Q384 232 352 226Z"
    pen.path(shade, "#d9d1c0")
    pen.path(f"M{left - 4} 250Q300 214 {right + 4} 250", stroke="#c8bfae", sw=4)


def _nurse(pen: Pen, s: Sitter, left: float, right: float) -> None:
    _hair_cap(pen, s, left, right)
    data = f"M{left + 14} 222L{left + 4} 160Q300 112 {right - 4} 160L{right - 14} 222Q300 176 {left + 14} 222Z"
    pen.path(data, "#f4f1e8")
    pen.path(f"M340 140L{right - 4} 160L{right - 14} 222Q360 196 344 194Z", "#d6d3c8")
    cross = "M300 150v30M285 165h30"
    pen.path(cross, stroke="#b4332a", sw=8)


def _hair_cap(pen: Pen, s: Sitter, left: float, right: float) -> None:
    """Hair drawn back smoothly under a small hat."""
    data = f"M{left - 4} 318Q{left - 16} 250 {left} 206Q{left + 24} 140 300 138"
    data += f"Q{right - 24} 140 {right} 206Q{right + 16} 250 {right + 4} 318"
    data += f"Q{right - 2} 268 {right - 18} 246Q330 210 300 206Q{left + 40} 216 {left + 14} 250"
    pen.path(f"{data}Q{left} 276 {left - 4} 318Z", s.hair)


def _peaked(pen: Pen, s: Sitter, left: float, right: float) -> None:
    crown = f"M{left - 34} 186Q{left - 20} 118 300 112Q{right + 20} 118 {right + 34} 186"
    pen.path(
        f"{crown}Q{right + 20} 210 {right + 6} 226H{left - 6}Q{left - 20} 210 {left - 34} 186Z",
        s.top,
    )
    shade = f"M336 113Q{right + 22} 122 {right + 34} 186Q{right + 20} 210 {right + 6} 226H352Z"
    pen.path(shade, darker(s.top))
    pen.path(f"M{left - 6} 206H{right + 6}V238Q300 222 {left - 6} 238Z", darker(s.top, 0.5))
    pen.path(f"M{left - 10} 238Q300 212 {right + 10} 238Q300 280 {left - 10} 238Z", "#1f2430")
    pen.circ(300, 176, 17, "#d9a94f")
    pen.circ(300, 176, 8, "#b4332a")


def _straw(pen: Pen, s: Sitter, left: float, right: float) -> None:
    pen.ell(300, 236, 196, 34, "#d3ad62")
    pen.path("M186 232Q196 118 300 114Q404 118 414 232Q300 258 186 232Z", "#e2c27f")
    pen.path("M340 118Q404 130 414 232Q380 246 346 248Q366 180 340 118Z", "#c9a35a")
    pen.path("M187 214Q300 246 413 214L414 232Q300 260 186 232Z", "#8f342c")
    weave = "".join(
        f"M{118 + i * 30} {236 + 20 * math.sin(math.pi * i / 12)}l26 4" for i in range(13)
    )
    pen.path(weave, stroke="#b58d45", sw=2.4)


def _beanie(pen: Pen, s: Sitter, left: float, right: float) -> None:
    colour = pen.rng.choice(("#8a3b2e", "#3f5a56", "#a07a3c", "#4c5560"))
    _dome(pen, left, right, 116, colour)
    pen.path(
        f"M{left - 14} 216Q300 178 {right + 14} 216L{right + 14} 258Q300 222 {left - 14} 258Z",
        darker(colour, 0.16),
    )
    ribs = "".join(
        f"M{left + 6 + i * 22} {246 - 16 * math.sin(math.pi * (i + 0.6) / 9.2)}v-36"
        for i in range(9)
    )
    pen.path(ribs, stroke=darker(colour, 0.4), sw=2.6)
    pen.circ(300, 112, 24, darker(colour, 0.1))


_HATS = {
    "workcap": _workcap,
    "helmet": _helmet,
    "cook": _cook,
    "nurse": _nurse,
    "peaked": _peaked,
    "straw": _straw,
    "beanie": _beanie,
}
