"""Things that move: bicycles, cars, buses, barrows and boats."""

from .palettes import Palette, mix
from .path_data import place
from .pen import Pen


def wheel(pen: Pen, p: Palette, x: float, y: float, r: float) -> None:
    """A car wheel around (x, y)."""
    pen.circ(x, y, r, p.dark)
    pen.circ(x, y, r * 0.45, p.ground2)


def _ground_shade(pen: Pen, p: Palette, x: float, y: float, w: float) -> None:
    pen.rect(x - w * 0.04, y - 6, w * 1.1, 14, pen.hatch(mix(p.ground2, p.dark, 0.6), 0, 6, 3))


def bicycle(
    pen: Pen, p: Palette, x: float, y: float, s: float, facing: int = 1, colour: str = ""
) -> None:
    """A bicycle around x; its wheels stand on y, `s` is a wheel's radius."""
    tone, k = colour or mix(p.dark, p.near, 0.2), s / 36
    for side in (-1, 1):
        pen.circ(
            x + side * s * 1.53, y - s, s, "none", f' stroke="{tone}" stroke-width="{s / 7:.1f}"'
        )
    frame = "M-54 -36L-24 -84H36L56 -36M-24 -84L4 -36L36 -84M-54 -36L4 -36M36 -84L28 -108H50"
    pen.path(place(frame, x, y, k, facing), stroke=tone, sw=max(2, s / 7))
    pen.path(place("M-34 -92H-10", x, y, k, facing), stroke=p.dark, sw=max(3, s / 5))


def electric_bike(pen: Pen, p: Palette, x: float, y: float, s: float, facing: int = 1) -> None:
    """A small electric motorcycle with a box behind; `s` is a wheel's radius."""
    k, colour = s / 30, pen.rng.choice((p.accent, p.near, p.warm))
    for u in (-62, 66):
        wheel(pen, p, x + facing * u * k, y - s, s)
    body = "M-92 -50Q-84 -92 -30 -88L20 -84L26 -46H40L54 -110L66 -106L60 -40Q54 -28 36 -28H-40Z"
    pen.path(place(body, x, y, k, facing), colour)
    pen.path(place("M-70 -92H4", x, y, k, facing), stroke=p.dark, sw=12 * k)
    pen.path(place("M60 -108L40 -128H28", x, y, k, facing), stroke=p.dark, sw=6 * k)
    pen.path(place("M-124 -160H-62V-96H-124Z", x, y, k, facing), p.warm)
    pen.path(place("M-124 -130H-62", x, y, k, facing), stroke=p.light, sw=6 * k)


def car(
    pen: Pen, p: Palette, x: float, y: float, w: float, facing: int = 1, colour: str = ""
) -> None:
    """A car from the side, `w` long; x is its middle."""
    k, body = w / 440, colour or pen.rng.choice((p.warm, p.accent, p.light, p.mid, p.near))
    _ground_shade(pen, p, x - w / 2, y, w)
    shell = (
        "M220 -30V-86Q214 -108 176 -116L112 -126L62 -178Q54 -188 36 -188H-92Q-112 -188 -128 -172"
    )
    shell += "L-170 -124L-204 -116Q-220 -108 -220 -84V-30Z"
    pen.path(place(shell, x, y, k, facing), body)
    glass = (
        "M92 -128L52 -168Q46 -174 36 -174H4V-128ZM-12 -128V-174H-84Q-98 -174 -108 -162L-138 -128Z"
    )
    pen.path(place(glass, x, y, k, facing), mix(p.near, p.light, 0.35))
    sill = place("M220 -58V-30H-220V-58Z", x, y, k, facing)
    pen.path(sill, mix(body, p.dark, 0.3))
    pen.ell(x + facing * 200 * k, y - 88 * k, 13 * k, 9 * k, p.light)
    for u in (-130, 132):
        wheel(pen, p, x + u * k * facing, y - 32 * k, 34 * k)


def bus(
    pen: Pen, p: Palette, x: float, y: float, w: float, facing: int = 1, colour: str = ""
) -> None:
    """A city bus from the side, `w` long; x is its middle."""
    k, body = w / 700, colour or pen.rng.choice((p.near, p.accent, p.warm))
    _ground_shade(pen, p, x - w / 2, y, w)
    pen.path(
        place("M-350 -36V-250Q-350 -280 -318 -280H300Q346 -280 350 -240V-36Z", x, y, k, facing),
        body,
    )
    pen.path(place("M-350 -130H350V-110H-350Z", x, y, k, facing), p.light)
    glow = p.warm if p.weather == "night" else mix(p.near, p.light, 0.5)
    for i in range(5):
        u = -324 + i * 116
        pen.path(place(f"M{u} -248H{u + 100}V-150H{u}Z", x, y, k, facing), glow)
        if pen.rng.random() < 0.7:
            pen.circ(x + facing * (u + 50) * k, y - 182 * k, 17 * k, mix(p.dark, body, 0.2))
            seat = place(f"M{u + 24} -150Q{u + 50} -180 {u + 76} -150Z", x, y, k, facing)
            pen.path(seat, mix(p.dark, body, 0.35))
    pen.path(place("M262 -248H330Q340 -246 340 -230V-140H262Z", x, y, k, facing), glow)
    pen.path(place("M146 -248H240V-40H146Z", x, y, k, facing), mix(glow, body, 0.25))
    pen.path(place("M193 -248V-40M146 -40V-248H240V-40", x, y, k, facing), stroke=p.dark, sw=4 * k)
    pen.ell(x + facing * 338 * k, y - 76 * k, 10 * k, 14 * k, p.light)
    pen.path(place("M-350 -60H350V-36H-350Z", x, y, k, facing), mix(body, p.dark, 0.35))
    for u in (-224, 44):
        wheel(pen, p, x + facing * u * k, y - 38 * k, 40 * k)


def tricycle(pen: Pen, p: Palette, x: float, y: float, s: float, facing: int = 1) -> None:
    """A cargo tricycle with a flat bed; `s` is a wheel's radius."""
    k, tone = s / 36, mix(p.dark, p.near, 0.2)
    for u in (-96, 92):
        pen.circ(
            x + facing * u * k, y - s, s, "none", f' stroke="{tone}" stroke-width="{s / 6:.1f}"'
        )
    pen.path(place("M-160 -78H-30V-52H-160Z", x, y, k, facing), p.wood)
    pen.path(
        place("M-160 -112V-52M-30 -112V-52M-160 -100H-30", x, y, k, facing), stroke=tone, sw=5 * k
    )
    frame = "M-30 -60L20 -40L70 -96M20 -40L4 -100M92 -36L68 -112H88"
    pen.path(place(frame, x, y, k, facing), stroke=tone, sw=6 * k)
    pen.path(place("M-10 -104H18", x, y, k, facing), stroke=p.dark, sw=9 * k)


def barrow(pen: Pen, p: Palette, x: float, y: float, s: float, facing: int, load: str) -> None:
    """A wheelbarrow with a load; the wheel is before the tray."""
    k = s / 100
    pen.circ(
        x + facing * 74 * k, y - 24 * k, 24 * k, "none", f' stroke="{p.dark}" stroke-width="6"'
    )
    pen.path(place("M-74 -84Q-10 -150 64 -84Z", x, y, k, facing), load)
    pen.path(place("M-90 -86H80L52 -34H-54Z", x, y, k, facing), mix(p.near, p.dark, 0.2))
    pen.path(place("M-54 -36L-66 0M74 -24L-60 -50L-150 -84", x, y, k, facing), stroke=p.dark, sw=6)


def sampan(pen: Pen, p: Palette, x: float, y: float, s: float, facing: int = 1) -> None:
    """A small boat with a mat roof; (x, y) is the middle of its water line."""
    k = s / 100
    roof = "M-34 -20Q-28 -54 12 -54Q48 -54 52 -26L-34 -14Z"
    pen.path(place(roof, x, y, k, facing), mix(p.near, p.dark, 0.4))
    pen.path(place("M-90 -20Q-22 4 94 -32L84 -8Q-12 22 -78 -4Z", x, y, k, facing), p.dark)
    ripple = place("M-110 14H20M-60 24H90", x, y, k, facing)
    pen.path(ripple, stroke=mix(p.mid, p.light, 0.5), sw=3)


def ferry(pen: Pen, p: Palette, x: float, y: float, s: float, facing: int = 1) -> None:
    """A small passenger ferry; (x, y) is the middle of its water line."""
    k = s / 100
    hull = "M-190 -46H206L170 8Q160 18 140 18H-150Q-170 18 -176 4Z"
    pen.path(place("M-150 -150H110V-46H-150Z", x, y, k, facing), p.light)
    pen.path(place("M-166 -166H136V-148H-166Z", x, y, k, facing), p.accent)
    glass = p.warm if p.weather == "night" else mix(p.mid, p.near, 0.4)
    for i in range(5):
        u = -136 + i * 50
        pen.path(place(f"M{u} -130H{u + 34}V-84H{u}Z", x, y, k, facing), glass)
    pen.path(place(hull, x, y, k, facing), mix(p.near, p.dark, 0.3))
    pen.path(place("M-188 -34H200", x, y, k, facing), stroke=p.light, sw=6 * k)
    pen.path(place("M150 -46V-90H206M178 -46V-90", x, y, k, facing), stroke=p.dark, sw=4 * k)
    pen.path(place("M-100 -166V-206", x, y, k, facing), stroke=p.dark, sw=5 * k)
    pen.path(place("M-100 -206L-56 -194L-100 -182Z", x, y, k, facing), p.accent)
    pen.path(
        place("M-210 26H60M-120 38H180", x, y, k, facing), stroke=mix(p.mid, p.light, 0.5), sw=4
    )
