"""Figures built from joint angles, and their shadow on the ground."""

import math
from collections.abc import Callable

from .dress import Dress
from .palettes import Palette, mix
from .path_data import Point, line, place
from .pen import Pen
from .people_heads import draw_hat, draw_head
from .poses import STAND, Pose

# What a figure holds: called with the front and the back hand before the front arm is drawn.
Prop = Callable[[Point, Point], None]


class Figure:
    """One figure on the ground at (x, y), `h` high to the crown, facing 1 (right) or -1."""

    def __init__(
        self, pen: Pen, x: float, y: float, h: float, facing: int, dress: Dress, pose: Pose
    ) -> None:
        self.pen, self.h, self.d, self.dress, self.pose = pen, h, facing, dress, pose
        self.legs = [self._leg_ends(*leg) for leg in pose.legs]
        self.hip = (x, y - max(end[1][1] for end in self.legs) - h * 0.018)
        self.trunk = h * (0.29 if dress.child else 0.31)
        lean = math.radians(pose.lean)
        self.up = (math.sin(lean) * facing, -math.cos(lean))
        self.shoulder = self.at(1, 0)

    def at(self, along: float, across: float) -> Point:
        """A place on the trunk: `along` from hip (0) to shoulder (1), `across` forward."""
        (ux, uy), (hx, hy) = self.up, self.hip
        side = across * self.h * self.d
        return hx + ux * along * self.trunk - uy * side, hy + uy * along * self.trunk + ux * side

    def _leg_ends(self, thigh: float, shin: float) -> tuple[Point, Point]:
        knee = self._turned(thigh, self.h * 0.25)
        foot = self._turned(shin, self.h * 0.24)
        return knee, (knee[0] + foot[0], knee[1] + foot[1])

    def _turned(self, angle: float, length: float) -> Point:
        turn = math.radians(angle)
        return self.d * math.sin(turn) * length, math.cos(turn) * length

    def hand(self, side: int) -> Point:
        """Where the front (0) or back (1) hand is."""
        return self._elbow_and_hand(side)[1]

    def _elbow_and_hand(self, side: int) -> tuple[Point, Point]:
        upper, lower = self.pose.arms[side]
        a, b = self._turned(upper, self.h * 0.165), self._turned(lower, self.h * 0.15)
        sx, sy = self.shoulder
        elbow = (sx + a[0], sy + self.h * 0.03 + a[1])
        return elbow, (elbow[0] + b[0], elbow[1] + b[1])

    def draw(self, prop: Prop | None = None) -> None:
        """Back arm, legs, trunk, head, then the thing held and the front arm."""
        dress, shade = self.dress, 0.3
        if dress.bag:
            self._satchel(dress.bag)
        self._arm(1, mix(dress.top, "#1a1c22", shade))
        self._leg(1, mix(dress.trousers, "#1a1c22", shade))
        self._leg(0, dress.trousers)
        self._torso()
        neck = line([self.at(1.0, 0), self.at(1.2, 0.008)], False)
        self.pen.path(neck, stroke=dress.skin[1], sw=self.h * 0.04)
        self._head()
        if prop:
            prop(self.hand(0), self.hand(1))
        self._arm(0, mix(dress.top, dress.light, 0.06))

    def _leg(self, side: int, colour: str) -> None:
        (hx, hy), ((kx, ky), (fx, fy)), h = self.hip, self.legs[side], self.h
        data = f"M{hx} {hy}L{hx + kx} {hy + ky}L{hx + fx} {hy + fy}"
        self.pen.path(data, stroke=colour, sw=h * 0.072 * self.dress.build)
        toe = (
            f"M{hx + fx - self.d * h * 0.012} {hy + fy + h * 0.012}l{self.d * h * 0.05} {h * 0.004}"
        )
        self.pen.path(toe, stroke=self.dress.shoes, sw=h * 0.036)

    def _arm(self, side: int, colour: str) -> None:
        elbow, hand = self._elbow_and_hand(side)
        reach = self._turned(self.pose.arms[side][1], self.h * 0.018)
        self.pen.circ(hand[0] + reach[0], hand[1] + reach[1], self.h * 0.022, self.dress.skin[0])
        start = (self.shoulder[0], self.shoulder[1] + self.h * 0.03)
        data = line([start, elbow, hand], False)
        self.pen.path(data, stroke=colour, sw=self.h * 0.056)

    def _satchel(self, colour: str) -> None:
        (sx, sy), h = self.shoulder, self.h
        shape = "M-70 20Q-170 20 -170 110Q-170 240 -110 240L-60 230Z"
        self.pen.path(place(shape, sx, sy, h / 1000, self.d), colour)

    def _torso(self) -> None:
        dress, q, build = self.dress, self.at, self.dress.build
        low, waist = (-0.46, 0.1) if dress.skirt else (-0.1, 0.072)
        waist, chest = waist * build, 0.069 * (1 + (build - 1) * 0.8)
        body = [q(low, -waist), q(0.5, -chest), q(0.96, -0.066), q(1.08, -0.03), q(1.08, 0.03)]
        body += [q(0.96, 0.066), q(0.5, chest), q(low, waist)]
        outline = line(body)
        self.pen.path(outline, dress.top, stroke=dress.top, sw=self.h * 0.024)
        inside, s = self.pen.clip(outline), self.d
        shade = [q(low, 0), q(0.5, 0.02 * s), q(1.1, 0.025 * s), q(1.1, 0.13 * s), q(low, 0.16 * s)]
        self.pen.poly(shade, mix(dress.top, "#1a1c22", 0.22), inside)
        if dress.vest:
            self._vest(dress.vest, waist, chest)
        if dress.apron:
            panel = [q(-0.34, -0.02), q(0.7, 0.02), q(0.7, 0.07 * build), q(0.2, chest + 0.012)]
            self.pen.poly([*panel, q(-0.34, waist + 0.02)], dress.apron)

    def _vest(self, colour: str, waist: float, chest: float) -> None:
        q, s, waist, chest = self.at, self.d, waist + 0.006, chest + 0.006
        back = [q(-0.06, -waist), q(0.5, -chest), q(0.96, -0.058), q(1.06, -0.034), q(0.8, 0)]
        front = [q(1.06, 0.034), q(0.96, 0.058), q(0.5, chest), q(-0.06, waist)]
        self.pen.poly(back + front, colour)
        side = [q(-0.06, 0.02 * s), q(0.8, 0.02 * s), q(1.06, 0.034 * s), q(0.96, 0.058 * s)]
        side += [q(0.5, chest * s), q(-0.06, waist * s)]
        self.pen.poly(side, mix(colour, "#1a1c22", 0.2))
        band = line([q(0.34, -chest), q(0.34, chest)], False)
        self.pen.path(band, stroke=self.dress.light, sw=self.h * 0.016)

    def _head(self) -> None:
        dress = self.dress
        middle = self.at(1.38 if dress.child else 1.31, 0.012)
        size = self.h * (1.32 if dress.child else 1.0)
        draw_head(self.pen, middle, size, self.d, dress.skin, dress.hair, dress.style)
        if dress.hat:
            colour = dress.hat_colour or dress.vest or dress.top
            draw_hat(self.pen, middle, size, self.d, dress.hat, colour)


def person(
    pen: Pen,
    x: float,
    y: float,
    h: float,
    facing: int,
    dress: Dress,
    pose: Pose = STAND,
    prop: Prop | None = None,
) -> None:
    """Draw one figure that stands at (x, y)."""
    Figure(pen, x, y, h, facing, dress, pose).draw(prop)


def foot_shadow(pen: Pen, p: Palette, x: float, y: float, h: float, length: float = 0.45) -> None:
    """The shadow a figure throws over the ground; none in rain."""
    if p.weather == "rain":
        return
    tone = mix(p.ground2, p.near, 0.45)
    near = [(x - h * 0.08, y), (x + h * 0.08, y - h * 0.01)]
    pen.poly([*near, (x + h * length, y - h * 0.055), (x + h * length * 0.9, y - h * 0.085)], tone)
