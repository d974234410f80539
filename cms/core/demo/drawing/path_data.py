"""SVG path data: outlines from points, moved and scaled."""

import re
from collections.abc import Sequence

Point = tuple[float, float]

_TOKEN = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_NUMBERS_OF = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "A": 7, "Z": 0}


def number(value: float) -> str:
    """A coordinate as short as a picture of this size needs it."""
    value = round(value, 1) if abs(value) < 60 else round(value)
    return str(int(value)) if value == int(value) else str(value)


def points(text: str) -> list[Point]:
    """Points from "x y x y …", so that a fixed outline stays on one line of the source."""
    values = [float(value) for value in text.split()]
    return list(zip(values[::2], values[1::2], strict=True))


def line(corners: Sequence[Point], close: bool = True) -> str:
    """A straight-edged outline through `corners`."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + ("Z" if close else "")


def smooth(corners: Sequence[Point], close: bool = True) -> str:
    """A soft outline through the midpoints of `corners`."""
    if not close:
        return _smooth_line(corners)
    following = [*corners[1:], corners[0]]
    middles = [_middle(a, b) for a, b in zip(corners, following, strict=True)]
    data = f"M{middles[-1][0]:.1f} {middles[-1][1]:.1f}"
    for (x, y), (ex, ey) in zip(corners, middles, strict=True):
        data += f"Q{x:.1f} {y:.1f} {ex:.1f} {ey:.1f}"
    return data + "Z"


def _smooth_line(corners: Sequence[Point]) -> str:
    data = f"M{corners[0][0]:.1f} {corners[0][1]:.1f}"
    for i in range(1, len(corners) - 1):
        last = i == len(corners) - 2
        ex, ey = corners[-1] if last else _middle(corners[i], corners[i + 1])
        data += f"Q{corners[i][0]:.1f} {corners[i][1]:.1f} {ex:.1f} {ey:.1f}"
    return data


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def place(data: str, x: float, y: float, scale: float = 1, facing: int = 1) -> str:
    """An outline in absolute commands, moved to (x, y), scaled, and mirrored for facing -1."""
    out, tokens, i, command = "", _TOKEN.findall(data), 0, ""
    while i < len(tokens):
        if tokens[i].isalpha():
            command = tokens[i]
            i += 1
        count = _NUMBERS_OF[command]
        values = [float(token) for token in tokens[i : i + count]]
        out += command + " ".join(_placed(command, values, x, y, scale, facing))
        i += count
    return out


def _placed(
    command: str, values: list[float], x: float, y: float, scale: float, facing: int
) -> list[str]:
    if command == "A":
        rx, ry, tilt, large, sweep, *end = values
        radii = [f"{radius * scale:.2f}" for radius in (rx, ry)]
        # Flags of an arc are single digits; readers refuse "1.0".
        flags = [f"{large:.0f}", f"{sweep if facing > 0 else 1 - sweep:.0f}"]
        return [*radii, f"{tilt:g}", *flags, *_placed("L", end, x, y, scale, facing)]
    if command == "V":
        return [f"{y + values[0] * scale:.1f}"]
    turns = (lambda v: x + facing * v * scale), (lambda v: y + v * scale)
    return [f"{turns[i % 2](v):.1f}" for i, v in enumerate(values)]
