"""工地围挡: a building site behind a painted hoarding, and the people who pass or work."""

from ..buildings import skyline, windows
from ..groups import Spot, crowd
from ..landscape import hill, paving, sky
from ..palettes import Palette, mix
from ..path_data import smooth
from ..pen import Pen
from ..poses import POINT, REACH, STAND, STROLL, TALK, WALK
from ..trees import tree
from ..vehicles import bicycle, electric_bike


def draw(pen: Pen, p: Palette) -> str:
    """Cranes and an unfinished house, the hoarding with its pictures, the pavement."""
    sky(pen, p, 100)
    skyline(pen, p, 470, -20, 1230, 60, 190)
    _shell(pen, p, pen.rng.choice((180, 520)), 480)
    for x in pen.rng.sample((120, 640, 1020), pen.rng.randint(1, 2)):
        _crane(pen, p, x, 480, pen.rng.randint(390, 450), pen.rng.choice((1, -1)))
    pen.rect(0, 620, 1200, 180, p.ground)
    paving(pen, p, 616)
    windowed = pen.rng.random() < 0.5
    _hoarding(pen, p)
    if windowed:
        _openings(pen, p)
    if pen.rng.random() < 0.6:
        tree(pen, pen.rng.choice((80, 1130)), 690, 460, p)
    words = _people(pen, p)
    openings = "，开着高低两排小窗" if windowed else ""
    return f"工地的围挡画着山水和城市{openings}，塔吊立在后面，{words}"


def _openings(pen: Pen, p: Palette) -> None:
    """Small windows in the hoarding at two heights, for grown-ups and for children."""
    frame = mix(p.accent, p.dark, 0.2)
    for x, y in ((70, 470), (210, 534), (860, 470), (1010, 534), (1120, 470)):
        pen.rect(x - 7, y - 7, 74, 60, frame)
        pen.rect(x, y, 60, 46, mix(p.far, p.ground2, 0.4))
        pen.path(f"M{x} {y + 16}h60M{x + 20} {y}v46", stroke=mix(p.leaf, p.dark, 0.2), sw=3)


def _shell(pen: Pen, p: Palette, x: float, y: float) -> None:
    w, h = 420, pen.rng.choice((300, 360))
    concrete = mix(p.far, p.ground2, 0.4)
    pen.rect(x, y - h, w, h, concrete)
    windows(
        pen,
        x + 10,
        y - h + 10,
        w - 20,
        h - 10,
        (6, int(h / 60)),
        mix(concrete, p.dark, 0.35),
        None,
        0,
        (0.6, 0.62),
    )
    poles = "".join(f"M{x - 20 + i * 46} {y}V{y - h - 20}" for i in range(11))
    poles += "".join(f"M{x - 24} {y - j * 60}H{x + w + 24}" for j in range(int(h / 60) + 1))
    pen.path(poles, stroke=mix(p.leaf, p.dark, 0.2), sw=3.4)
    net = pen.hatch(mix(p.leaf, p.light, 0.2), 45, 9, 2)
    pen.rect(x + w * 0.5, y - h * 0.8, w * 0.54, h * 0.8, net)


def _crane(pen: Pen, p: Palette, x: float, y: float, h: float, side: int) -> None:
    mast = "".join(
        f"M{x - 9} {y - i * 26}l18-26M{x + 9} {y - i * 26}l-18-26" for i in range(int(h / 26))
    )
    pen.path(f"{mast}M{x - 9} {y}V{y - h}M{x + 9} {y}V{y - h}", stroke=p.accent, sw=3.4)
    arm = f"M{x - side * 90} {y - h}H{x + side * 330}L{x} {y - h - 54}L{x - side * 90} {y - h}"
    pen.path(arm, stroke=p.accent, sw=5)
    pen.rect(x - 13, y - h - 4, 26, 34, mix(p.accent, p.dark, 0.3))
    pen.rect(x - side * 80 - 16, y - h, 32, 28, mix(p.near, p.dark, 0.3))
    hook = x + side * pen.rng.randint(180, 300)
    pen.path(f"M{hook} {y - h}V{y - h + 120}", stroke=p.dark, sw=2.6)
    pen.rect(hook - 26, y - h + 120, 52, 14, p.warm)


def _hoarding(pen: Pen, p: Palette) -> None:
    board = mix(p.light, p.ground, 0.25)
    pen.rect(0, 430, 1200, 196, board)
    with pen.group(pen.clip("M0 448H1200V600H0Z")):
        pen.rect(0, 448, 1200, 152, mix(p.sky, p.light, 0.3))
        pen.circ(pen.rng.randint(200, 1000), 500, 32, p.accent)
        hill(pen, 530, 26, mix(p.mid, p.light, 0.3), 640, 7)
        hill(pen, 566, 18, p.near, 640, 9)
        for x in pen.rng.sample(range(60, 1160, 110), 6):
            ring = [(x - 34, 600), (x - 40, 560), (x, 534), (x + 40, 560), (x + 34, 600)]
            pen.path(smooth(ring), p.leaf)
    signs = "".join(f"M{390 + i * 62} 474h40v40h-40z" for i in range(7))
    pen.path(signs, p.accent)
    strokes = "".join(f"M{398 + i * 62} {482 + 8 * (i % 3)}h24" for i in range(7))
    pen.path(strokes, stroke=board, sw=4)
    seams = "".join(f"M{x} 430V626" for x in range(0, 1200, 150))
    pen.path(seams, stroke=mix(board, p.dark, 0.25), sw=3)
    pen.rect(0, 424, 1200, 12, p.accent)
    pen.rect(0, 612, 1200, 16, mix(p.near, p.dark, 0.2))
    mist = "".join(f"M{x} 424v-12" for x in range(30, 1200, 60))
    pen.path(mist, stroke=p.dark, sw=5)


def _people(pen: Pen, p: Palette) -> str:
    kind = pen.rng.choice(("painters", "briefing", "passers"))
    if kind == "painters":
        x = pen.rng.choice((320, 760))
        pen.path(
            f"M{x - 34} 706L{x - 6} 590M{x + 50} 706L{x + 22} 590M{x - 26} 676h68M{x - 18} 640h52",
            stroke=p.wood,
            sw=7,
        )
        spots = [
            Spot(x, 706, 236, 1, "volunteer", REACH),
            Spot(x + 130, 720, 244, -1, "volunteer", REACH),
        ]
        spots.append(Spot(x - 150, 744, 190, 1, "child", POINT))
        words = "志愿者正往围挡上画画，孩子在一旁看"
    elif kind == "briefing":
        spots = [
            Spot(420, 730, 256, 1, "builder", POINT, "paper"),
            Spot(540, 738, 260, -1, "builder", STAND),
        ]
        spots.append(Spot(640, 750, 262, -1, "builder", TALK))
        words = "戴安全帽的工人围着图纸商量"
    else:
        electric_bike(pen, p, 860, 724, 26, -1)
        bicycle(pen, p, 1000, 720, 30)
        spots = [Spot(300, 744, 256, 1, "adult", WALK), Spot(380, 750, 180, 1, "pupil", WALK)]
        spots.append(Spot(620, 756, 262, -1, "elder", STROLL, "cane"))
        spots.append(Spot(230, 690, 168, 1, "child", REACH))
        words = "孩子踮脚扒着围挡看，行人沿着人行道走过，车辆停放整齐"
    if pen.rng.random() < 0.5:
        spots.append(Spot(1080, 766, 266, -1, "builder", WALK))
    crowd(pen, p, spots)
    return words
