"""街头志愿服务: volunteers in red vests on a street of shops."""

from ..buildings import house_row, lantern
from ..groups import Spot, crowd, walkers
from ..landscape import flower_bed, paving, shade, sky
from ..palettes import Palette
from ..pen import Pen
from ..poses import CARRY, READ, STROLL, TALK, WALK
from ..street_furniture import notice_board
from ..trees import tree
from ..vehicles import bicycle, electric_bike


def draw(pen: Pen, p: Palette) -> str:
    """Shops behind, a street, people who help, and a tree or a flower bed in front."""
    sky(pen, p, 60, sun=False)
    house_row(pen, p, 560)
    if pen.rng.random() < 0.7:
        for x in range(120, 1200, pen.rng.choice((180, 230))):
            lantern(pen, p, x, 330, 30)
    paving(pen, p, 556)
    if pen.rng.random() < 0.6:
        notice_board(pen, p, 1010, 628, 150, 208)
    for x in (90, 180)[: pen.rng.randint(0, 2)]:
        bicycle(pen, p, x + 880, 640, 30)
    with_tree = pen.rng.random() < 0.6
    if with_tree:
        shade(pen, p, 260, 690, 330, 40)
    words = _helpers(pen, p)
    if with_tree:
        tree(pen, 70, 720, 700, p, spread=1.25)
    outline = "-240 790 200 776 520 784 820 778 1440 770"
    flower_bed(pen, p, outline, 776, (p.accent, p.warm))
    return words


def _helpers(pen: Pen, p: Palette) -> str:
    pairs = pen.rng.sample((_escort, _boxes, _survey, _repair), pen.rng.choice((2, 3, 3)))
    spots, deeds = list[Spot](), list[str]()
    for pair, x in zip(pairs, (300, 620, 930), strict=False):
        deed, people = pair(pen, p, x + pen.rng.randint(-30, 30), pen.rng.randint(700, 752))
        deeds.append(deed)
        spots += people
    spots += walkers(pen, pen.rng.randint(1, 3), (360, 1100), (600, 640), (130, 170))
    crowd(pen, p, spots)
    return f"身穿红马甲的志愿者在商铺林立的街头{'、'.join(deeds)}"


Deed = tuple[str, list[Spot]]


def _escort(pen: Pen, p: Palette, x: float, y: float) -> Deed:
    helper = Spot(x - 50, y, 296, 1, "volunteer", TALK)
    return "搀扶老人", [helper, Spot(x + 48, y + 2, 262, 1, "elder", STROLL, "cane")]


def _boxes(pen: Pen, p: Palette, x: float, y: float) -> Deed:
    first = Spot(x - 92, y, 284, 1, "volunteer", CARRY, "box")
    return "搬运物资", [first, Spot(x + 106, y + 3, 276, -1, "volunteer", WALK)]


def _survey(pen: Pen, p: Palette, x: float, y: float) -> Deed:
    asks = Spot(x - 66, y, 296, 1, "volunteer", READ, "paper")
    return "发放宣传单", [asks, Spot(x + 78, y + 4, 284, -1, "adult", TALK)]


def _repair(pen: Pen, p: Palette, x: float, y: float) -> Deed:
    electric_bike(pen, p, x + 10, y - 20, 26)
    mends = Spot(x - 96, y, 286, 1, "volunteer", TALK)
    return "扶正车辆", [mends, Spot(x + 120, y + 2, 280, -1, "volunteer", STROLL)]
