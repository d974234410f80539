"""What hangs behind a sitter: a lattice window, hills in a round window, a screen of dots."""

from ..palettes import mix
from ..path_data import points, smooth
from ..pen import Pen


def draw_ground(pen: Pen, colour: str, w: int = 600, h: int = 800) -> None:
    """A quiet ground with a shaded side."""
    pen.rect(0, 0, w, h, colour)
    pen.rng.choice((_lattice, _lattice, _ice_lattice, _round_window, _screen, _bamboo))(
        pen, colour, w, h
    )
    shade = mix(colour, "#5d5548", 0.2)
    edge = w - 228
    pen.path(f"M{edge} 0H{w}V{h}H{w - 114}Z", shade, extra=' opacity=".55"')
    hatch = pen.hatch(mix(colour, "#5d5548", 0.38), 64, 10, 2.6)
    pen.path(f"M{edge + 32} 0H{w}V{h}H{w - 80}Z", hatch)


def _light(colour: str) -> str:
    return mix(colour, "#fdf8ec", 0.35)


def _lattice(pen: Pen, colour: str, w: int, h: int) -> None:
    tile = pen.rng.choice((118, 150, 190))
    k = tile / 150
    bars = "M0 0H150V150M38 38h74v74H38zM75 0v38M75 112v38M0 75h38M112 75h38"
    inner = (
        f'<path transform="scale({k:.2f})" d="{bars}" stroke="{_light(colour)}" stroke-width="7"/>'
    )
    shift = f"translate({pen.rng.randint(-60, 0)} {pen.rng.randint(-60, 0)})"
    pen.rect(0, 0, w, h, pen.pattern(("lattice", colour), tile, tile, inner, shift))


def _ice_lattice(pen: Pen, colour: str, w: int, h: int) -> None:
    """The cracked-ice lattice of garden windows."""
    bars = "M0 60L80 40L120 90L180 70M80 40L70 0M120 90L110 180M0 130L60 150L110 130M60 150L70 180"
    inner = f'<path d="{bars}M180 130L140 112M0 60V60" stroke="{_light(colour)}" stroke-width="6"/>'
    pen.rect(0, 0, w, h, pen.pattern(("ice", colour), 180, 180, inner))


def _round_window(pen: Pen, colour: str, w: int, h: int) -> None:
    x, y, r = w * 0.5, 330, 270
    pen.circ(x, y, r + 16, mix(colour, "#5d5548", 0.3))
    pen.circ(x, y, r, _light(colour))
    disc = f"M{x - r} {y}A{r} {r} 0 0 1 {x + r} {y}A{r} {r} 0 0 1 {x - r} {y}Z"
    with pen.group(pen.clip(disc)):
        pen.circ(x + pen.rng.choice((-150, 150)), y - 120, 40, mix(colour, "#b8352a", 0.45))
        for depth, base in ((0.22, 380), (0.4, 450)):
            ridge = [(x - 300 + i * 100, base + pen.rng.randint(-50, 40)) for i in range(7)]
            outline = smooth([(x - 320, 700), *ridge, (x + 320, 700)])
            pen.path(outline, mix(colour, "#4c6d70", depth))


def _screen(pen: Pen, colour: str, w: int, h: int) -> None:
    x = pen.rng.choice((190, 300, 400))
    pen.circ(x, 330, 280, pen.dots(_light(colour), 4, 15))
    pen.circ(x, 330, 216, mix(colour, "#fdf8ec", 0.22))


def _bamboo(pen: Pen, colour: str, w: int, h: int) -> None:
    tone = mix(colour, "#5f7a5a", 0.3)
    for x in (60, 110, w - 180, w - 110):
        lean = pen.rng.randint(-14, 14)
        pen.path(f"M{x} {h}L{x + lean} -10", stroke=tone, sw=12)
        joints = "".join(f"M{x - 9 + lean * (1 - y / h):.0f} {y}h18" for y in range(60, h, 130))
        pen.path(joints, stroke=colour, sw=4)
        for y in range(40, 500, 90):
            leaf = smooth(points("0 0 30 -14 78 -10 36 8"))
            turn = pen.rng.randint(-50, 60)
            pen.add(
                f'<path transform="translate({x} {y}) rotate({turn})" d="{leaf}" fill="{tone}"/>'
            )
