"""读书角: a classroom corner with children, a teacher and many books."""

from ..groups import Spot, crowd
from ..interiors import blackboard, daylight, paper_cranes, room, shelf, window
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import SIT, Pose
from ..trees import potted

_ON_FLOOR = Pose(((26, 88), (14, 80)), ((84, -70), (76, -60)), 8)


def draw(pen: Pen, p: Palette) -> str:
    """The wall with window and shelves first, then the rug and who sits on it."""
    room(pen, p, 590)
    window(pen, p, 88, 114, pen.rng.choice((300, 394)), 320)
    daylight(pen, p, 300, 590)
    blackboard(pen, p, 560, 110, pen.rng.choice((210, 250)), 176)
    shelf(pen, p, 848, 96, 320, 494, 5)
    shelf(pen, p, 548, 430, 292, 160, 2)
    for x in (600, 700, 790)[: pen.rng.randint(1, 3)]:
        potted(pen, p, x, 432, 84, pen.rng.choice((p.accent, p.near, p.warm)))
    paper_cranes(pen, p, (560, 640, 720, 808))
    _rug(pen, p)
    spots = [Spot(900, 736, 300, -1, "adult", SIT, "book", False)]
    pen.rect(858, 620, 96, 66, mix(p.wood, p.dark, 0.1), 8)
    places = ((250, 704, 1), (392, 676, 1), (636, 690, -1), (500, 752, 1), (740, 744, -1))
    count = pen.rng.randint(3, 5)
    for x, y, facing in pen.rng.sample(places, count):
        pen.ell(x, y + 2, 64, 15, pen.rng.choice((p.accent, p.warm, p.near)))
        spots.append(
            Spot(x, y, pen.rng.randint(200, 224), facing, "pupil", _ON_FLOOR, "book", False)
        )
    crowd(pen, p, spots)
    potted(pen, p, 1060, 640, 260)
    number = ("三", "四", "五")[count - 3]
    return f"教室一角，{number}个孩子围坐在圆毯上，跟着老师看书，身后是满架的图书"


def _rug(pen: Pen, p: Palette) -> None:
    tone = pen.rng.choice((p.near, p.accent, p.warm))
    pen.ell(520, 716, 420, 70, mix(tone, p.light, 0.15))
    pen.ell(520, 712, 388, 58, mix(tone, p.light, 0.4))
    pen.ell(520, 712, 388, 58, pen.hatch(mix(tone, p.light, 0.2), 0, 9, 2.4))
