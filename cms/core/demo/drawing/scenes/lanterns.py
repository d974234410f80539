"""老街: an old street in perspective, with lanterns and a gate tower at its end."""

from ..buildings import lantern_string, roof, windows
from ..groups import Spot, crowd
from ..landscape import sky
from ..palettes import Palette, mix
from ..path_data import Point, line, points
from ..pen import Pen
from ..poses import POINT, REACH, STAND, STROLL, WALK

_VX, _VY = 612, 452


def draw(pen: Pen, p: Palette) -> str:
    """Sky, tower, street, the houses of both sides from far to near, lanterns, people."""
    sky(pen, p, 200, sun=True)
    glow = (
        p.warm if p.weather in ("night", "snow") or p.when == "傍晚" else mix(p.near, p.light, 0.45)
    )
    _gate_tower(pen, p, glow)
    _street(pen, p)
    for right, xs in ((False, (-40, 190, 352, 462, 532)), (True, (1250, 1030, 868, 760, 692))):
        depths = [abs(x - _VX) / (638 if right else 652) for x in xs]
        for i in (3, 2, 1, 0):
            _house(pen, p, (xs[i], xs[i + 1]), (depths[i], depths[i + 1]), i + right, glow)
    _lanterns(pen, p)
    ladder = pen.rng.random() < 0.35
    if ladder:
        _hanging(pen, p)
    _people(pen, p)
    deed = "，有人登梯挂灯笼" if ladder else ""
    wet = "落雪的" if p.weather == "snow" else ""
    return f"{wet}老街两侧木楼相对，红灯笼一串串挂过街心，行人走在石板路上{deed}，尽头是城楼"


def _gate_tower(pen: Pen, p: Palette, glow: str) -> None:
    stone = mix(p.far, p.warm, 0.12)
    pen.poly(points("474 470 488 372 738 372 752 470"), stone)
    pen.path("M586 470V430A26 26 0 0 1 640 430V470Z", p.dark if glow != p.warm else p.warm)
    pen.marks(484, 380, 256, 84, 60, 20, 0, mix(stone, p.dark, 0.5), 2.2, jit=2)
    red = mix(p.accent, p.dark, 0.35)
    for x, y, w, h, n in ((514, 320, 198, 52, 9), (546, 246, 134, 36, 7)):
        pen.rect(x, y, w, h, red)
        windows(pen, x + 6, y + 4, w - 12, h - 8, (n, 1), glow, None, 0, (0.6, 0.7))
        roof(pen, p, x - 13, y + 1, w + 26, 42, 22, 13)


def _street(pen: Pen, p: Palette) -> None:
    outline = "M546 466L680 466L1290 800L-90 800Z"
    pen.path(outline, p.ground)
    inside = pen.clip(outline)
    rays = "".join(f"M{_VX} {_VY}L{x} 800" for x in range(-80, 1300, 130))
    rows = "".join(f"M-90 {y}H1290" for y in (478, 494, 516, 546, 586, 640, 710))
    pen.path(rays + rows, stroke=mix(p.ground, p.near, 0.6), sw=2.6, extra=inside)
    gleam = p.warm if p.weather in ("night", "snow") else p.ground2
    pen.marks(100, 500, 1000, 290, 150, 44, 0, gleam, 3.2, inside + ' opacity=".75"', 2)
    pen.marks(400, 480, 420, 310, 90, 36, 0, p.light, 3, inside + ' opacity=".8"', 2)


class _Wall:
    """A wall between two depths: u runs along it (0-1), v is the height at the front."""

    def __init__(self, xs: tuple[float, float], depths: tuple[float, float]) -> None:
        self.xs, self.depths = xs, depths

    def at(self, u: float, v: float) -> Point:
        depth = self.depths[0] + (self.depths[1] - self.depths[0]) * u
        return self.xs[0] + (self.xs[1] - self.xs[0]) * u, _VY + (v - _VY) * depth

    def panel(self, u0: float, u1: float, top: float, foot: float) -> list[Point]:
        return [self.at(u0, foot), self.at(u1, foot), self.at(u1, top), self.at(u0, top)]

    def lines(self, pairs: list[tuple[Point, Point]]) -> str:
        return "".join(line([self.at(*a), self.at(*b)], False) for a, b in pairs)


def _house(
    pen: Pen,
    p: Palette,
    xs: tuple[float, float],
    depths: tuple[float, float],
    i: int,
    glow: str,
) -> None:
    wall = _Wall(xs, depths)
    tones = (p.mid, mix(p.mid, p.warm, 0.1), mix(p.mid, p.accent, 0.12))
    pen.poly(wall.panel(0, 1, 176, 800), tones[i % 3])
    red = mix(p.accent, p.dark, 0.35)
    pen.poly(wall.panel(0.1, 0.9, 566, 800), glow)
    for k in range(5):
        pen.poly(wall.panel(0.1 + 0.16 * k, 0.135 + 0.16 * k, 566, 800), red)
    pen.poly(wall.panel(0.1, 0.9, 628, 640), red)
    pen.poly(wall.panel(0.1, 0.9, 740, 800), red)
    tile = p.light if p.weather == "snow" else p.near
    pen.poly([*wall.panel(-0.02, 1.02, 506, 556)], tile)
    rills = [((k / 12, 506.0), (k / 12, 556.0)) for k in range(13)]
    pen.path(wall.lines(rills), stroke=p.dark, sw=2.4)
    for k in range(3):
        u = 0.1 + 0.29 * k
        lit = pen.rng.random() < 0.66
        pen.poly(wall.panel(u, u + 0.22, 300, 470), glow if lit else p.far)
        bars = [((u + 0.22 * m / 4, 300.0), (u + 0.22 * m / 4, 470.0)) for m in range(5)]
        bars += [((u, 300 + 170 * m / 4), (u + 0.22, 300 + 170 * m / 4)) for m in range(5)]
        pen.path(wall.lines(bars), stroke=p.dark, sw=1.3 * sum(depths) + 0.6)
    pen.poly(wall.panel(-0.05, 1.05, 60, 196), tile)
    rills = [((k / 14, 66.0), (k / 14, 192.0)) for k in range(15)]
    pen.path(wall.lines(rills), stroke=p.dark, sw=2.6)
    pen.path(wall.lines([((0, 60.0), (1, 60.0))]), stroke=p.dark, sw=9)


def _lanterns(pen: Pen, p: Palette) -> None:
    rows = [(356, 15), (296, 24), (200, 38), (74, 58)]
    for y, s in rows if pen.rng.random() < 0.6 else rows[:3]:
        half = (800 - y) * 0.86 * (s / 58 + 0.25) * 0.9
        n = pen.rng.choice((5, 6, 7))
        lantern_string(pen, p, _VX - half, _VX + half, y - 40, s, n, s * 0.8)


def _hanging(pen: Pen, p: Palette) -> None:
    rails = "M236 742L262 500M286 742L290 500"
    rungs = "".join(f"M{238 + i * 4} {720 - i * 34}h{46 - i * 2.4:.0f}" for i in range(7))
    pen.path(rails + rungs, stroke=p.wood, sw=7)
    crowd(pen, p, [Spot(268, 622, 210, 1, "adult", REACH, "lantern", False)])
    crowd(pen, p, [Spot(360, 746, 232, -1, "adult", POINT)])


def _people(pen: Pen, p: Palette) -> None:
    places = (
        (590, 506, 54),
        (628, 512, 60),
        (660, 508, 56),
        (560, 528, 78),
        (682, 548, 96),
        (520, 584, 128),
        (752, 622, 160),
        (440, 690, 216),
        (852, 742, 268),
        (600, 756, 278),
    )
    chosen = pen.rng.sample(places, pen.rng.randint(6, 9))
    spots = []
    for x, y, h in chosen:
        facing, pose = pen.rng.choice((1, -1)), pen.rng.choice((WALK, STROLL, STAND))
        hold = "lantern" if h > 150 and pen.rng.random() < 0.4 else ""
        spots.append(Spot(x, y, h, facing, pen.rng.choice(("adult", "adult", "elder")), pose, hold))
        if h > 120 and pen.rng.random() < 0.5:
            child = Spot(x + h * 0.32, y + 6, h * 0.68, facing, "child", pose)
            spots.append(child)
    crowd(pen, p, spots)
