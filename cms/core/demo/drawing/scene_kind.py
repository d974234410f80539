"""What a kind of scene is, and how one picture of it is drawn."""

from collections.abc import Callable
from dataclasses import dataclass

from .landscape import weather
from .palettes import PALETTES, Palette
from .pen import Pen

SceneDrawing = Callable[[Pen, Palette], str]

_ZOOMS = (1.0, 0.95, 0.9, 0.84, 0.78)


@dataclass(frozen=True)
class SceneKind:
    """A kind of scene.

    `drawing` draws it and returns, in Chinese, what it has drawn, so that the words cannot
    drift from the picture. `palettes` are the lights that suit it, the best first. `indoors`
    keeps rain and snow off the picture; a drawing that may step outside lets them fall itself.
    """

    name: str
    label: str
    drawing: SceneDrawing
    palettes: tuple[str, ...]
    indoors: bool = False

    def draw(self, *, seed: int, palette: str) -> tuple[str, str]:
        """One picture of this kind and its alternative text."""
        colours = PALETTES[palette]
        pen = Pen(1200, 800, f"{self.name}{seed}")
        pen.mirrored = pen.rng.random() < 0.5
        zoom = pen.rng.choice(_ZOOMS)
        left = 1200 * (1 - zoom) * pen.rng.random()
        # A nearer view keeps the foot of the picture: nobody stands without feet.
        pen.view = (round(left), round(800 * (1 - zoom)), round(1200 * zoom), round(800 * zoom))
        seen = self.drawing(pen, colours)
        if not self.indoors:
            weather(pen, colours)
        words = f"{colours.when}，{seen}"
        return pen.svg(words), words

    def alt_text(self, *, seed: int, palette: str) -> str:
        """What the picture of this seed and light shows, for people who do not see it."""
        return self.draw(seed=seed, palette=palette)[1]
