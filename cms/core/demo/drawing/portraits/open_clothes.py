"""Clothes over a shirt collar: shirts, jackets, coats, vests, aprons and uniforms."""

from ..pen import Pen
from .sitter import Sitter, darker, lighter

OPEN = (
    "shirt",
    "driver",
    "police",
    "coat",
    "nurse",
    "cardigan",
    "vest",
    "hivis",
    "jacket",
    "apron",
)
_PLAIN = ("shirt", "driver", "police")


def draw_open(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    """The shirt and its collar, then what belongs to the dress; y is the collar's height."""
    inner = s.top if s.dress in _PLAIN else "#3a4654" if s.dress == "hivis" else s.inner
    if s.dress not in _PLAIN:
        pen.path(f"M252 {y - 4}L300 {y + 130}L348 {y - 4}L300 {y + 34}Z", inner)
        if s.dress != "vest":
            strips = f"M232 {y + 2}L252 {y - 6}L306 {y + 150}L296 {y + 160}Z"
            strips += f"M368 {y + 2}L348 {y - 6}L298 {y + 150}L306 {y + 160}Z"
            pen.path(strips, inner)
        pen.path(f"M300 {y + 34}L352 {y - 4}L316 {y + 110}Z", darker(inner, 0.18))
    _collar(pen, s, y, inner)
    details = {
        "shirt": _shirt,
        "driver": _driver,
        "police": _police,
        "coat": _coat,
        "nurse": _coat,
        "cardigan": _cardigan,
        "jacket": _jacket,
        "vest": _vest,
        "hivis": _hivis,
        "apron": _apron,
    }
    details[s.dress](pen, s, y, inside)


def _collar(pen: Pen, s: Sitter, y: float, colour: str) -> None:
    half = 60 if s.gender == "m" else 50
    pen.path(f"M{300 - half} {y - 14}L300 {y + 38}L{300 + half} {y - 14}Z", s.skin_shade)
    pen.path(f"M246 {y - 22}L300 {y + 36}L262 {y + 82}L226 {y + 4}Z", lighter(colour, 0.3))
    pen.path(f"M354 {y - 22}L300 {y + 36}L340 {y + 82}L376 {y + 4}Z", darker(colour, 0.12))
    edge = f"M246 {y - 22}L300 {y + 36}L262 {y + 82}M354 {y - 22}L300 {y + 36}L340 {y + 82}"
    pen.path(edge, stroke=darker(colour, 0.4), sw=2.6)


def _shirt(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    pattern = pen.rng.choice(("plain", "plain", "check", "stripe"))
    if pattern != "plain":
        tone = darker(s.top, 0.2)
        bars = "M0 12H44M12 0V44" if pattern == "check" else "M10 0V44"
        tile = f'<path d="{bars}" stroke="{tone}" stroke-width="5" opacity=".55"/>'
        fill = pen.pattern((pattern, s.top), 44 if pattern == "check" else 26, 44, tile)
        pen.rect(0, y + 40, 640, 300, fill, 0, inside)
        _collar(pen, s, y, s.top)
    pen.path(f"M300 {y + 36}V820", stroke=darker(s.top, 0.42), sw=3)
    buttons = "".join(f"M300 {v}h.1" for v in (620, 690, 760))
    pen.path(buttons, stroke=darker(s.top, 0.55), sw=9)


def _driver(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    _shirt_front(pen, s, y)
    _tie(pen, y, "#2d3f54")
    pen.path(f"M{s.wide(120)} {590 + s.drop}l70-26", stroke="#2d3f54", sw=16)
    pen.rect(s.wide(430) - 40, 664, 66, 22, "#c9a558", 3)


def _shirt_front(pen: Pen, s: Sitter, y: float) -> None:
    pen.path(f"M300 {y + 36}V820", stroke=darker(s.top, 0.42), sw=3)


def _tie(pen: Pen, y: float, colour: str) -> None:
    knot = f"M290 {y + 34}H312L318 {y + 62}L326 790L300 830L278 790L286 {y + 62}Z"
    pen.path(knot, colour)


def _police(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    _shirt_front(pen, s, y)
    _tie(pen, y, "#1f2a3d")
    for x, tilt in ((120, -26), (480, 26)):
        left = s.wide(x) - (0 if tilt < 0 else 70)
        top = 590 + s.drop - (0 if tilt < 0 else 26)
        pen.path(f"M{left} {top}l70{tilt:+d}", stroke="#1f2a3d", sw=18)
        pen.path(f"M{left + 24} {top + tilt * 0.34}h.1", stroke="#d9a94f", sw=10)
    pen.path("M170 664h76v14h-76zM354 664h76v14h-76z", stroke=darker(s.top, 0.45), sw=3)
    pen.rect(368, 640, 58, 16, "#c9a558", 3)
    pen.path("M196 640l12-14 12 14v16h-24z", "#d9a94f")


def _lapels(pen: Pen, s: Sitter, y: float, light: str) -> None:
    pen.path(f"M228 {y + 2}Q214 {y + 60} 294 800L272 820H210L176 {y + 70}Z", light)
    right = f"M372 {y + 2}Q386 {y + 60} 306 800L328 820H392L424 {y + 70}Z"
    pen.path(right, darker(s.top, 0.34 if s.dress not in ("coat", "nurse") else 0.14))


def _coat(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    _lapels(pen, s, y, lighter(s.top, 0.1))
    edge = f"M212 {y + 20}L196 {y + 120}L232 {y + 126}L214 {y + 160}L292 790"
    edge += f"M388 {y + 20}L404 {y + 120}L368 {y + 126}L386 {y + 160}L308 790"
    pen.path(edge, stroke=darker(s.top, 0.4), sw=3)
    pen.rect(404, 690, 70, 10, darker(s.top, 0.4))
    pen.path("M430 690v-34", stroke="#8f342c", sw=8)
    if s.dress == "coat" and pen.rng.random() < 0.5:
        tube = f"M236 {y + 30}Q220 {y + 170} 262 {y + 214}M364 {y + 30}Q380 {y + 150} 350 {y + 190}"
        pen.path(tube, stroke="#39424f", sw=7)
        pen.circ(262, y + 226, 15, "#8d969c")


def _jacket(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    _lapels(pen, s, y, lighter(s.top, 0.1))
    pen.path(f"M228 {y + 2}L196 {y + 60}L236 {y + 104}L262 {y + 60}Z", lighter(s.top, 0.18))
    pen.path(f"M372 {y + 2}L404 {y + 60}L364 {y + 104}L338 {y + 60}Z", darker(s.top, 0.4))
    pen.path("M294 800L262 600M306 800L338 600", stroke="#c9b48a", sw=3)
    if s.gender == "m" and pen.rng.random() < 0.3:
        _tie(pen, y, pen.rng.choice(("#8a3b2e", "#3c4654", "#a07a3c")))


def _cardigan(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    _lapels(pen, s, y, s.top)
    buttons = "".join(f"M{296 - i * 4} {690 + i * 54}h.1" for i in range(3))
    pen.path(buttons, stroke="#e9dcc0", sw=12)
    edge = f"M228 {y + 2}Q214 {y + 60} 294 800M372 {y + 2}Q386 {y + 60} 306 800"
    pen.path(edge, stroke=lighter(s.top, 0.42), sw=4)


def _sleeves(pen: Pen, s: Sitter, inside: str, colour: str) -> None:
    """The sleeves of what is worn under a vest."""
    at, d = s.wide, s.drop
    left = f"M{at(40)} 830Q{at(50)} {640 + d} {at(108)} {586 + d}L{at(166)} {552 + d}"
    right = f"M{at(560)} 830Q{at(550)} {640 + d} {at(492)} {586 + d}L{at(434)} {552 + d}"
    pen.path(f"{left}Q{at(140)} 690 {at(150)} 830Z", colour, extra=inside)
    pen.path(f"{right}Q{at(460)} 690 {at(450)} 830Z", darker(colour, 0.3), extra=inside)


def _vest(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    base = pen.rng.choice(("#e9e3d3", "#7e95a0", "#4c5560", "#a07a3c"))
    _sleeves(pen, s, inside, base)
    shirt = f"M236 {y + 4}L300 {y + 190}L364 {y + 4}L340 {y + 82}L300 {y + 36}L262 {y + 82}Z"
    pen.path(shirt, base)
    pen.path(f"M300 {y + 190}V830", stroke=darker(s.top, 0.42), sw=4)
    pen.circ(404, 668, 25, "#f3dfb0")
    heart = "M404 684l-14-15q-4-9 4-12q7-1 10 6q3-7 10-6q8 3 4 12z"
    pen.path(heart, s.top)
    pen.path(f"M232 {y + 6}L300 {y + 192}L368 {y + 6}", stroke="#f3dfb0", sw=5)


def _hivis(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    _sleeves(pen, s, inside, "#3a4654")
    at, d = s.wide, s.drop
    braces = f"M{at(176)} {562 + d}L206 830M{at(424)} {562 + d}L394 830"
    pen.path(braces, stroke="#f0e8c8", sw=22, extra=inside)
    pen.path("M120 744H480", stroke="#f0e8c8", sw=24, extra=inside)
    pen.path("M394 744H480", stroke="#cfc59c", sw=22, extra=inside)
    pen.path(f"M300 {y + 60}V830", stroke=darker(s.top, 0.5), sw=4)


def _apron(pen: Pen, s: Sitter, y: float, inside: str) -> None:
    colour = pen.rng.choice(("#33414d", "#7c3a30", "#46604f"))
    pen.path(f"M196 {y + 20}L214 660H386L404 {y + 20}", stroke=colour, sw=15)
    pen.rect(196, 656, 208, 180, colour, 6)
    pen.path("M318 656H404V830H330Z", darker(colour))
    pen.path("M232 720h136v60H232z", stroke=lighter(colour, 0.16), sw=4)
