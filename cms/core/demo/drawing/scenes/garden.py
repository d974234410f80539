"""社区花园: beds between the houses, neighbours who plant and water."""

from ..buildings import block, cottage
from ..dress import someone
from ..groups import Spot, crowd
from ..landscape import blob, ground, sky
from ..palettes import Palette, mix
from ..path_data import Point, place, smooth
from ..pen import Pen
from ..people import Prop, person
from ..poses import CROUCH, POINT, SQUAT, STAND, WALK, Pose
from ..props import bench
from ..trees import bamboo, blossom_tones, bush, tree

_WATERING = Pose(((64, 84), (-10, 6)), ((8, 2), (-8, -12)), 6)


def draw(pen: Pen, p: Palette) -> str:
    """Houses and fence behind, a gate or bamboo, the beds from far to near, the people."""
    sky(pen, p, 80)
    if pen.rng.random() < 0.6:
        for x in (-20, 270, 560, 900):
            wall = mix(p.ground, p.warm, pen.rng.uniform(0.1, 0.3))
            block(pen, p, x, 500, pen.rng.randint(220, 280), pen.rng.randint(240, 400), wall, 0.2)
    else:
        for x in (20, 330, 760):
            cottage(pen, p, x, 500, pen.rng.randint(240, 290), 130)
    ground(pen, p, 496, mix(p.ground, p.light, 0.15))
    _fence(pen, p, 520)
    if pen.rng.random() < 0.5:
        bamboo(pen, p, 1010, 560, 420, 6)
    else:
        tones = blossom_tones(p) if p.weather == "petals" else None
        tree(pen, 1080, 560, 400, p, tones)
    for x, y, w, h in (
        (90, 590, 330, 44),
        (520, 596, 360, 46),
        (30, 700, 380, 60),
        (560, 712, 460, 66),
    ):
        _bed(pen, p, x, y, w, h)
    words = _people(pen, p)
    return f"楼下的社区花园里，菜畦和花圃一块挨着一块，{words}"


def _fence(pen: Pen, p: Palette, y: float) -> None:
    pales = "".join(f"M{x} {y}v-58l9-10 9 10v58z" for x in range(-6, 1210, 34))
    pen.path(pales, mix(p.wood, p.light, 0.45))
    pen.path(f"M0 {y - 42}H1200M0 {y - 16}H1200", stroke=mix(p.wood, p.light, 0.2), sw=6)


def _bed(pen: Pen, p: Palette, x: float, y: float, w: float, h: float) -> None:
    """A raised bed with one kind of plant; (x, y) is its upper left corner."""
    board = mix(p.wood, p.dark, 0.1)
    pen.path(f"M{x} {y + h}L{x + 26} {y}H{x + w - 26}L{x + w} {y + h}Z", mix(p.near, p.dark, 0.4))
    pen.rect(x - 4, y + h - 4, w + 8, 22, board)
    kind = pen.rng.choice(("flowers", "leaves", "poles", "cabbage"))
    if kind == "flowers":
        bush(
            pen,
            p,
            x + 20,
            y + h * 0.8,
            w - 40,
            h * 1.1,
            pen.rng.choice((p.accent, p.warm, p.light)),
        )
    elif kind == "leaves":
        pen.marks(x + 20, y - h * 0.5, w - 40, h * 1.3, 54, h * 0.6, -80, p.leaf, 7, jit=30)
    elif kind == "poles":
        for u in range(int(x + 40), int(x + w - 30), 60):
            pen.path(
                f"M{u} {y + h * 0.8}L{u + 18} {y - h * 1.8}L{u + 36} {y + h * 0.8}",
                stroke=p.wood,
                sw=4,
            )
            pen.path(smooth(blob(pen, u + 18, y - h * 0.4, 22, h * 0.9, 10, 0.2)), p.leaf)
            fruit = "".join(f"M{u + 8 + i * 9} {y - h * (0.9 - i * 0.4):.0f}v9" for i in range(3))
            pen.path(fruit, stroke=p.accent, sw=7)
    else:
        for u in range(int(x + 44), int(x + w - 30), 48):
            pen.ell(u, y + h * 0.4, 24, h * 0.36, p.leaf)
            pen.ell(u - 3, y + h * 0.34, 12, h * 0.18, mix(p.leaf, p.light, 0.4))


def _can(pen: Pen, p: Palette, h: float, facing: int) -> Prop:
    def draw_can(front: Point, back: Point) -> None:
        x, y, s = front[0], front[1], h / 1000
        can = "M-50 30H70V130H-50ZM70 70L170 10L182 26L70 110Z"
        pen.path(place(can, x, y, s, facing), p.accent)
        pen.path(place("M-40 30Q10 -40 60 30", x, y, s, facing), stroke=p.accent, sw=h * 0.02)
        drops = place("M184 40L210 110M196 36L236 100M176 46L186 116", x, y, s, facing)
        pen.path(drops, stroke=mix(p.sky2, p.mid, 0.3), sw=3, extra=' stroke-dasharray="7 7"')

    return draw_can


def _people(pen: Pen, p: Palette) -> str:
    spots = [Spot(pen.rng.randint(200, 330), 686, 236, 1, "elder", pen.rng.choice((CROUCH, SQUAT)))]
    spots.append(
        Spot(pen.rng.randint(470, 530), 700, 238, pen.rng.choice((1, -1)), "adult", CROUCH)
    )
    words = "居民弯腰种菜"
    if pen.rng.random() < 0.6:
        spots.append(Spot(1090, 780, 200, -1, "child", POINT))
        spots.append(Spot(1150, 784, 286, -1, "elder", STAND))
        words += "，孩子指给老人看"
    else:
        bench(pen, p, 1040, 690, 150, 52)
        spots.append(Spot(960, 690, 240, -1, "adult", WALK, "basket"))
        words += "，有人提着一篮菜走来"
    crowd(pen, p, spots)
    x = pen.rng.choice((430, 470))
    can = _can(pen, p, 290, 1)
    person(
        pen, x, 790, 290, 1, someone(pen, p, pen.rng.choice(("volunteer", "elder"))), _WATERING, can
    )
    return f"{words}，近处有人提壶浇水"
