"""Poses of figures, as angles of their joints."""

from dataclasses import dataclass

Limbs = tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True)
class Pose:
    """Angles in degrees from straight down, + is forward: (upper, lower) of front and back."""

    arms: Limbs = ((18, 26), (-14, 4))
    legs: Limbs = ((10, 4), (-10, -14))
    lean: float = 0


STAND = Pose(((14, 22), (-10, 2)), ((6, 2), (-7, -6)))
WALK = Pose(((24, 40), (-24, -8)), ((18, 2), (-16, -30)))
STROLL = Pose(((18, 30), (-16, 0)), ((12, 2), (-12, -22)))
SIT = Pose(((34, 84), (22, 80)), ((84, 4), (72, 10)), 6)
SIT_TALK = Pose(((44, 104), (20, 60)), ((84, 4), (74, 8)), 3)
SWEEP = Pose(((54, 62), (32, 54)), ((20, 4), (-18, -24)), 14)
CARRY = Pose(((42, 84), (30, 78)), ((16, 2), (-14, -24)))
READ = Pose(((28, 88), (14, 80)), ((6, 2), (-7, -6)), 3)
WAVE = Pose(((120, 150), (-12, 4)), ((7, 2), (-8, -8)))
POINT = Pose(((76, 88), (-16, 4)), ((7, 2), (-8, -8)))
TALK = Pose(((30, 92), (-10, 6)), ((7, 2), (-9, -12)))
SQUAT = Pose(((50, 64), (36, 56)), ((88, -52), (70, -58)), 18)
CROUCH = Pose(((60, 50), (44, 40)), ((58, -30), (30, -40)), 46)
RUN = Pose(((46, 118), (-40, 32)), ((34, -12), (-24, -58)), 8)
PUSH = Pose(((62, 78), (54, 74)), ((26, 4), (-20, -30)), 12)
RIDE = Pose(((48, 66), (40, 60)), ((62, -4), (44, -16)), 16)
BOW = Pose(((30, 36), (20, 30)), ((8, 2), (-8, -10)), 24)
WORK = Pose(((40, 96), (24, 84)), ((7, 2), (-8, -8)), 6)
REACH = Pose(((150, 160), (60, 110)), ((10, 2), (-8, -14)), 2)
