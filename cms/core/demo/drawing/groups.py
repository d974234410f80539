"""People placed in a scene: what they hold, how they stand together, how they spread."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from . import props
from .buildings import lantern
from .dress import someone
from .palettes import Palette
from .path_data import Point
from .pen import Pen
from .people import Prop, foot_shadow, person
from .poses import STAND, STROLL, WALK, Pose


@dataclass(frozen=True)
class Spot:
    """A place for one figure: foot at (x, y), height, direction, part, pose, thing held."""

    x: float
    y: float
    h: float
    facing: int = 1
    role: str = "adult"
    pose: Pose = STAND
    hold: str = ""
    shadow: bool = True


UMBRELLA_ARMS = ((34, 152), (-12, 4))


def prop_for(pen: Pen, p: Palette, spot: Spot) -> Prop | None:
    """The thing a spot names, ready to be drawn at the figure's hands."""
    h, facing = spot.h, spot.facing
    makers = {
        "broom": lambda: props.broom(pen, facing, h, spot.y + h * 0.01),
        "book": lambda: props.book(pen, p, h, facing),
        "paper": lambda: props.paper(pen, p, h, facing),
        "box": lambda: props.box(pen, h, facing),
        "basket": lambda: props.basket(pen, p, h, facing),
        "cane": lambda: props.cane(pen, h, facing, spot.y),
        "umbrella": lambda: props.umbrella(pen, p, h, facing, pen.rng.choice(_cloths(p))),
        "pole": lambda: props.long_pole(pen, h, facing, 0.5, spot.y),
        "lantern": lambda: _lantern(pen, p, h),
    }
    return makers[spot.hold]() if spot.hold else None


def _cloths(p: Palette) -> tuple[str, ...]:
    return p.accent, p.warm, p.light, p.near


def _lantern(pen: Pen, p: Palette, h: float) -> Prop:
    def draw(front: Point, back: Point) -> None:
        lantern(pen, p, front[0], front[1] + h * 0.17, h * 0.13)

    return draw


def stand(pen: Pen, p: Palette, spot: Spot) -> None:
    """Draw the figure of one spot, with its shadow."""
    if spot.shadow:
        foot_shadow(pen, p, spot.x, spot.y, spot.h)
    dress = someone(pen, p, spot.role)
    person(pen, spot.x, spot.y, spot.h, spot.facing, dress, spot.pose, prop_for(pen, p, spot))


def crowd(pen: Pen, p: Palette, spots: Iterable[Spot]) -> None:
    """Draw figures from far to near; on a rainy day walkers open umbrellas."""
    for spot in sorted(spots, key=lambda spot: spot.y):
        free = spot.pose in (WALK, STROLL, STAND) and not spot.hold
        busy = spot.role in ("sweeper", "volunteer") or not spot.shadow
        if p.weather == "rain" and free and not busy and pen.rng.random() < 0.7:
            pose = replace(spot.pose, arms=UMBRELLA_ARMS)
            stand(pen, p, replace(spot, pose=pose, hold="umbrella"))
        else:
            stand(pen, p, spot)


def spread(pen: Pen, x0: float, x1: float, n: int) -> list[float]:
    """`n` places between x0 and x1, uneven, but never on top of each other."""
    step = (x1 - x0) / n
    return [x0 + step * (i + pen.rng.uniform(0.25, 0.75)) for i in range(n)]


def walkers(
    pen: Pen, n: int, x: tuple[float, float], y: tuple[float, float], h: tuple[float, float]
) -> list[Spot]:
    """People who walk about; heights run from h[0] at the back y[0] to h[1] at the front."""
    spots = []
    for place in spread(pen, *x, n):
        depth = pen.rng.random()
        size = h[0] + (h[1] - h[0]) * depth
        foot = y[0] + (y[1] - y[0]) * depth
        role = pen.rng.choice(("adult", "adult", "adult", "elder", "child"))
        size *= 0.68 if role == "child" else pen.rng.uniform(0.95, 1.04)
        facing, pose = pen.rng.choice((1, -1)), pen.rng.choice((WALK, STROLL, STAND))
        spots.append(Spot(place, foot, size, facing, role, pose))
    return spots
