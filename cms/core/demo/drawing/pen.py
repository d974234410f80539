"""The pen: flat shapes, hatching and carving marks, written down as SVG."""

import math
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape

from .path_data import Point, line, number


class Pen:
    """Collects the shapes of one picture; every choice of the picture comes from `rng`."""

    def __init__(self, width: int, height: int, seed: str) -> None:
        self.width, self.height = width, height
        self.rng = random.Random(seed)
        self.defs: list[str] = []
        self.shapes: list[str] = []
        self.view: tuple[float, float, float, float] = (0, 0, width, height)
        self.mirrored = False
        self._patterns: dict[tuple[object, ...], str] = {}

    def add(self, markup: str) -> None:
        """Append ready SVG markup."""
        self.shapes.append(markup)

    def path(
        self,
        data: str,
        fill: str = "none",
        stroke: str | None = None,
        sw: float = 2,
        extra: str = "",
    ) -> None:
        """A path, filled or stroked; `extra` is further attributes, with a leading space."""
        line_ = f' stroke="{stroke}" stroke-width="{number(sw)}"' if stroke else ""
        self.add(f'<path d="{data}" fill="{fill}"{line_}{extra}/>')

    def poly(self, corners: Sequence[Point], fill: str, extra: str = "") -> None:
        """A filled polygon."""
        self.path(line(corners), fill, extra=extra)

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        fill: str,
        rx: float = 0,
        extra: str = "",
    ) -> None:
        """A filled rectangle from its upper left corner."""
        box = f'x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"'
        corner = f' rx="{number(rx)}"' if rx else ""
        self.add(f'<rect {box}{corner} fill="{fill}"{extra}/>')

    def circ(self, x: float, y: float, r: float, fill: str, extra: str = "") -> None:
        """A filled circle."""
        where = f'cx="{number(x)}" cy="{number(y)}" r="{number(r)}"'
        self.add(f'<circle {where} fill="{fill}"{extra}/>')

    def ell(self, x: float, y: float, rx: float, ry: float, fill: str, extra: str = "") -> None:
        """A filled ellipse."""
        where = f'cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}"'
        self.add(f'<ellipse {where} fill="{fill}"{extra}/>')

    def clip(self, data: str) -> str:
        """The attribute that keeps a later shape inside this outline."""
        return self._clip(f'<path d="{data}"/>')

    def clip_use(self, ref: str) -> str:
        """The attribute that keeps a later shape inside an outline kept by `keep`."""
        return self._clip(f'<use href="#{ref}"/>')

    def _clip(self, inner: str) -> str:
        ref = self._new_ref("c")
        self.defs.append(f'<clipPath id="{ref}">{inner}</clipPath>')
        return f' clip-path="url(#{ref})"'

    def keep(self, data: str) -> str:
        """Store an outline to be used more than once, and give its id."""
        ref = self._new_ref("k")
        self.defs.append(f'<path id="{ref}" d="{data}"/>')
        return ref

    def _new_ref(self, letter: str) -> str:
        return f"{letter}{len(self.defs)}"

    @contextmanager
    def group(self, extra: str = "") -> Iterator[None]:
        """Everything drawn inside the block shares these attributes."""
        self.add(f"<g{extra}>")
        yield
        self.add("</g>")

    def pattern(self, key: object, w: float, h: float, inner: str, transform: str = "") -> str:
        """A repeated tile as a fill; the same `key` gives the same tile again."""
        cache_key = (key, w, h, transform)
        if cache_key not in self._patterns:
            ref = self._new_ref("p")
            turn = f' patternTransform="{transform}"' if transform else ""
            size = f'width="{number(w)}" height="{number(h)}"'
            self.defs.append(
                f'<pattern id="{ref}" {size} patternUnits="userSpaceOnUse"{turn}>{inner}</pattern>'
            )
            self._patterns[cache_key] = f"url(#{ref})"
        return self._patterns[cache_key]

    def hatch(self, colour: str, angle: float = 45, gap: float = 9, w: float = 2.2) -> str:
        """Parallel lines as a fill."""
        stroke = f'stroke="{colour}" stroke-width="{number(w)}"'
        inner = f'<path d="M0 {number(gap / 2)}H{number(gap)}" {stroke}/>'
        return self.pattern(("hatch", colour, w), gap, gap, inner, f"rotate({angle})")

    def dots(self, colour: str, r: float = 2, gap: float = 9, angle: float = 45) -> str:
        """A screen of dots as a fill."""
        middle = number(gap / 2)
        inner = f'<circle cx="{middle}" cy="{middle}" r="{number(r)}" fill="{colour}"/>'
        return self.pattern(("dots", colour, r), gap, gap, inner, f"rotate({angle})")

    def marks(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        count: float,
        length: float,
        angle: float,
        colour: str,
        sw: float = 2,
        extra: str = "",
        jit: float = 12,
    ) -> None:
        """Carving marks: short strokes; many become a repeated tile, to keep files small."""
        if count < 56:
            strokes = (self._mark(w, h, length, angle, jit, None) for _ in range(int(count)))
            data = "".join(f"M{int(u + x)} {int(v + y)}l{dx} {dy}" for u, v, dx, dy in strokes)
            self.path(data, stroke=colour, sw=sw, extra=extra)
            return
        tw, th = min(w, 230), min(h, 150)
        number_in_tile = max(8, round(count * tw * th / (w * h)))
        strokes = (self._mark(tw, th, length, angle, jit, sw) for _ in range(number_in_tile))
        data = "".join(f"M{int(u)} {int(v)}l{dx} {dy}" for u, v, dx, dy in strokes)
        ref = self._new_ref("p")
        box = f'x="{number(x)}" y="{number(y)}" width="{number(tw)}" height="{number(th)}"'
        stroke = f'fill="none" stroke="{colour}" stroke-width="{number(sw)}"'
        self.defs.append(
            f'<pattern id="{ref}" {box} patternUnits="userSpaceOnUse">'
            f'<path d="{data}" {stroke}/></pattern>'
        )
        self.rect(x, y, w, h, f"url(#{ref})", 0, extra)

    def _mark(
        self, w: float, h: float, length: float, angle: float, jit: float, inset: float | None
    ) -> tuple[float, float, str, str]:
        turn = math.radians(angle + self.rng.uniform(-jit, jit))
        reach = length * self.rng.uniform(0.4, 1.2)
        dx, dy = math.cos(turn) * reach, math.sin(turn) * reach
        u, v = self.rng.random() * w, self.rng.random() * h
        if inset is not None:  # a stroke over the edge of a tile would be cut off
            u = min(max(u, inset - min(dx, 0)), w - inset - max(dx, 0))
            v = min(max(v, inset - min(dy, 0)), h - inset - max(dy, 0))
        return u, v, number(dx), number(dy)

    def svg(self, title: str) -> str:
        """The whole picture; `title` says in words what is to be seen."""
        body = "".join(self.shapes)
        if self.mirrored:
            body = f'<g transform="matrix(-1 0 0 1 {self.width} 0)">{body}</g>'
        defs = "".join(self.defs)
        box = " ".join(number(value) for value in self.view)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{self.width}"'
            f' height="{self.height}" stroke-linecap="round" stroke-linejoin="round" fill="none">'
            f"<title>{escape(title)}</title><defs>{defs}</defs>{body}</svg>\n"
        )
