"""窗前: a room with a wide window, someone in it, and the season outside."""

from ..buildings import lattice, skyline
from ..groups import Spot, crowd
from ..interiors import hanging_lamp, shelf
from ..landscape import hill, sky, weather
from ..palettes import Palette, mix
from ..pen import Pen
from ..poses import POINT, REACH, READ, SIT, SIT_TALK, STAND
from ..props import stool, table
from ..trees import blossom_tones, potted, tree


def draw(pen: Pen, p: Palette) -> str:
    """What is outside first, then the window that frames it, then the room."""
    sky(pen, p, 110)
    _outside(pen, p)
    weather(pen, p)
    x, w = pen.rng.choice(((150, 640), (260, 720), (110, 820)))
    _wall_with_window(pen, p, x, w)
    for u in pen.rng.sample(range(int(x + 40), int(x + w - 30), 90), pen.rng.randint(3, 5)):
        pot = pen.rng.choice((p.accent, p.near, p.warm, p.light))
        potted(pen, p, u, 500, pen.rng.randint(70, 130), pot)
    if x + w < 980:
        shelf(pen, p, 1010, 220, 210, 390, 4)
    hanging_lamp(pen, p, x + w / 2, 90, 34)
    words = _people(pen, p, x, w)
    return f"窗台上摆着一排花草，{words}，{_season(p)}"


def _season(p: Palette) -> str:
    seasons = {
        "snow": "窗外落着雪",
        "rain": "窗外下着雨",
        "petals": "窗外花开",
        "leaves": "窗外树叶黄了",
        "night": "窗外万家灯火",
    }
    return seasons.get(p.weather, "窗外是城里的楼房和绿树")


def _outside(pen: Pen, p: Palette) -> None:
    hill(pen, 330, 40, p.far, 620, 5)
    skyline(pen, p, 520, 0, 1200, 100, 280)
    tones = blossom_tones(p) if p.weather == "petals" else None
    for x in (260, 560, 860):
        tree(pen, x + pen.rng.randint(-60, 60), 600, pen.rng.randint(230, 330), p, tones)


def _wall_with_window(pen: Pen, p: Palette, x: float, w: float) -> None:
    wall = mix(p.light, p.ground, 0.5) if p.weather != "night" else mix(p.light, p.ground2, 0.5)
    frame = mix(p.wood, p.light, 0.1)
    hole = f"M{x} 120V500H{x + w}V120Z"
    pen.add(f'<path d="M0 0H1200V620H0Z{hole}" fill="{wall}" fill-rule="evenodd"/>')
    if pen.rng.random() < 0.4:
        cell = w / 6
        lattice(pen, x, 120, cell, 380, frame, 6, None, (1, 3))
        lattice(pen, x + w - cell, 120, cell, 380, frame, 6, None, (1, 3))
    else:
        bars = "".join(f"M{x + w * f} 120V500" for f in (0.33, 0.67))
        pen.path(f"{bars}M{x} 220H{x + w}", stroke=frame, sw=12)
    pen.path(f"M{x} 120H{x + w}V500H{x}Z", stroke=frame, sw=22)
    pen.rect(x - 40, 498, w + 80, 24, p.wood)
    pen.rect(0, 610, 1200, 190, mix(p.ground2, p.wood, 0.35))
    boards = "".join(f"M{u} 610L{u * 1.6 - 360:.0f} 800" for u in range(0, 1300, 84))
    pen.path(boards, stroke=mix(p.ground2, p.dark, 0.24), sw=2.6)
    pen.rect(0, 598, 1200, 16, mix(p.wood, p.dark, 0.2))


def _people(pen: Pen, p: Palette, x: float, w: float) -> str:
    kind = pen.rng.choice(("tea", "reader", "child", "carer"))
    middle = x + w / 2
    if kind == "tea":
        for side in (-120, 130):
            stool(pen, p, middle + side, 770, 72)
        left = Spot(middle - 120, 770, 288, 1, "elder", SIT_TALK, "", False)
        right = Spot(
            middle + 130, 770, 284, -1, pen.rng.choice(("elder", "volunteer")), SIT_TALK, "", False
        )
        table(pen, p, middle - 62, 766, 130, 92)
        pen.rect(middle - 24, 660, 22, 24, p.accent, 4)
        pen.rect(middle + 16, 662, 20, 22, p.light, 4)
        crowd(pen, p, [left, right])
        return "两个人坐在窗前喝茶说话"
    if kind == "reader":
        stool(pen, p, middle - 60, 772, 72)
        crowd(
            pen,
            p,
            [
                Spot(
                    middle - 60, 772, 292, 1, pen.rng.choice(("elder", "adult")), SIT, "book", False
                )
            ],
        )
        potted(pen, p, middle + 240, 790, 240)
        return "有人坐在窗前看书"
    if kind == "child":
        grown = Spot(
            middle + 90, 772, 300, -1, pen.rng.choice(("elder", "adult")), STAND, "", False
        )
        crowd(pen, p, [Spot(middle - 60, 776, 214, 1, "child", POINT, "", False), grown])
        return "孩子指着窗外给大人看"
    helper = Spot(middle - 150, 772, 300, 1, "volunteer", pen.rng.choice((REACH, READ)), "", False)
    stool(pen, p, middle + 120, 776, 72)
    crowd(pen, p, [helper, Spot(middle + 120, 776, 284, -1, "elder", SIT_TALK, "", False)])
    return "穿红马甲的志愿者来看望独居老人"
