"""文明实践站室内: a community room with a long table, a wall of cards, people at work."""

from ..groups import Spot, crowd
from ..interiors import daylight, hanging_lamp, poster_frame, room, shelf, window
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import POINT, REACH, READ, SIT, SIT_TALK, STAND, TALK, WORK
from ..trees import potted


def draw(pen: Pen, p: Palette) -> str:
    """The back wall by chance, then one of three things that happen in such a room."""
    room(pen, p, 570)
    happening = pen.rng.choice((_meeting, _mending, _wall_of_cards))
    if happening is not _wall_of_cards:
        window(pen, p, pen.rng.choice((90, 130)), 116, 330, 300)
        daylight(pen, p, 260, 570)
        if pen.rng.random() < 0.5:
            shelf(pen, p, 880, 170, 260, 400, 4)
        else:
            poster_frame(pen, p, 900, 150, 220, 160)
            potted(pen, p, 1090, 600, 200)
        _banner(pen, p)
    words = happening(pen, p)
    for x in (330, 880)[: pen.rng.randint(0, 2)]:
        hanging_lamp(pen, p, x, 60, 28)
    return f"文明实践站的活动室里，{words}"


def _banner(pen: Pen, p: Palette) -> None:
    """A red strip with squares for the words, as they hang in such rooms."""
    pen.rect(480, 96, 360, 54, p.accent)
    signs = "".join(f"M{506 + i * 40} 110h26v26h-26z" for i in range(8))
    pen.path(signs, p.warm)
    poster_frame(pen, p, 500, 190, 140, 180)
    poster_frame(pen, p, 672, 190, 140, 180)


def _long_table(pen: Pen, p: Palette, y: float, x0: float = 190, x1: float = 1010) -> None:
    top = f"M{x0 + 60} {y - 122}H{x1 - 60}L{x1} {y - 84}H{x0}Z"
    pen.path(top, mix(p.wood, p.light, 0.35))
    pen.rect(x0, y - 84, x1 - x0, 18, mix(p.wood, p.dark, 0.2))
    pen.path(
        f"M{x0 + 34} {y - 66}V{y}M{x1 - 34} {y - 66}V{y}", stroke=mix(p.wood, p.dark, 0.4), sw=16
    )


def _seated(pen: Pen, roles: tuple[str, ...], xs: tuple[int, ...], y: float) -> list[Spot]:
    spots = []
    for x in xs:
        pose = pen.rng.choice((SIT, SIT_TALK))
        role = pen.rng.choice(roles)
        h = 270 if role != "child" else 226
        spots.append(Spot(x, y, h, 1 if x < 600 else -1, role, pose, "", False))
    return spots


def _meeting(pen: Pen, p: Palette) -> str:
    back = pen.rng.sample((330, 450, 560, 690, 800, 890), pen.rng.randint(3, 5))
    crowd(pen, p, _seated(pen, ("adult", "elder", "farmer"), tuple(back), 730))
    _long_table(pen, p, 760)
    for x in (350, 520, 700, 860):
        pen.rect(x, 644, 20, 26, pen.rng.choice((p.accent, p.light, p.near)), 4)
    pen.path("M570 660l70-8 8 12-72 8z", p.light)
    speaker = Spot(130, 776, 300, 1, "volunteer", READ, "paper")
    crowd(pen, p, [speaker, Spot(1080, 778, 290, -1, "elder", TALK)])
    return "居民围着长桌商量事情，穿红马甲的志愿者在记录"


def _mending(pen: Pen, p: Palette) -> str:
    crowd(pen, p, _seated(pen, ("child", "child", "adult"), (340, 470, 720, 850), 738))
    _long_table(pen, p, 764)
    for x in (320, 430, 560, 690, 820):
        colour = pen.rng.choice((p.accent, p.near, p.warm, p.mid))
        pen.path(f"M{x} 660l46-10 46 10v14l-46-8-46 8z", p.light)
        pen.rect(x + 6, 676, 84, 8, colour)
    crowd(pen, p, [Spot(1060, 780, 296, -1, "adult", WORK), Spot(160, 784, 214, 1, "child", STAND)])
    return "孩子和大人伏在长桌上修补旧书"


def _wall_of_cards(pen: Pen, p: Palette) -> str:
    board = mix(p.near, p.light, 0.3)
    pen.rect(150, 80, 900, 420, mix(p.wood, p.dark, 0.2))
    pen.rect(164, 94, 872, 392, board)
    grid = "".join(f"M{164 + i * 109} 94v392" for i in range(1, 8))
    grid += "".join(f"M164 {94 + i * 78.4}h872" for i in range(1, 5))
    pen.path(grid, stroke=mix(board, p.light, 0.5), sw=3)
    for i in range(8):
        for j in range(5):
            if pen.rng.random() < 0.78:
                x, y = 182 + i * 109, 110 + j * 78.4
                colour = pen.rng.choice((p.light, p.light, p.warm, p.accent))
                pen.rect(x, y, 72, 46, colour, 3)
                ink = mix(colour, p.dark, 0.5)
                pen.path(f"M{x + 12} {y + 16}h46M{x + 12} {y + 30}h30", stroke=ink, sw=4)
    spots = [Spot(pen.rng.choice((330, 700)), 700, 300, 1, "volunteer", REACH)]
    spots.append(Spot(spots[0].x + 190, 720, 292, -1, "volunteer", POINT))
    for x, y in ((960, 746), (1050, 760))[: pen.rng.randint(0, 2)]:
        spots.append(Spot(x, y, 288, -1, pen.rng.choice(("elder", "adult")), STAND))
    crowd(pen, p, spots)
    return "一整面墙贴着志愿者的名牌，穿红马甲的人正在墙前挂牌"
