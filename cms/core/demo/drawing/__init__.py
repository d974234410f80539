"""Drawn pictures for the demonstration site: scenes, portraits, posters, newspaper pages.

Everything is SVG written by code. The same arguments give the same bytes, on every machine.
"""

from .newspaper import draw_newspaper_page
from .palettes import PALETTES
from .portraits import draw_group, draw_portrait
from .posters import FORMS, POSTERS, draw_poster, poster_alt
from .rasterise import rasterise
from .scene_kind import SceneKind
from .scenes import SCENE_KINDS

__all__ = [
    "FORMS",
    "PALETTES",
    "POSTERS",
    "SCENE_KINDS",
    "SceneKind",
    "draw_group",
    "draw_newspaper_page",
    "draw_portrait",
    "draw_poster",
    "draw_scene",
    "poster_alt",
    "rasterise",
]


def draw_scene(kind: str, *, seed: int, palette: str) -> str:
    """A scene as SVG, 1200 × 800; its title is its alternative text."""
    return SCENE_KINDS[kind].draw(seed=seed, palette=palette)[0]
