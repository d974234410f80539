"""Type set as outlines, as one hands artwork to a printer: no font is needed to show it."""

import json
from functools import cache
from pathlib import Path

from .path_data import number
from .pen import Pen

GLYPHS = Path(__file__).with_name("glyphs.json")
# Who signs a poster.
SIGN = "青岚市文明办 青岚日报社 宣"
# Units of the em square of each face in glyphs.json.
EM = {"giant": 1000, "black": 400, "bold": 400, "text": 250}


@cache
def glyphs() -> dict[str, dict[str, str]]:
    """Outlines by face and character; see NOTICE.md for their licence."""
    faces: dict[str, dict[str, str]] = json.loads(GLYPHS.read_text("utf-8"))
    return {face: faces[face] for face in EM}


class TypePen(Pen):
    """A pen that also sets type; characters it has no outline for leave a gap."""

    def knows(self, face: str, character: str) -> bool:
        """Whether there is an outline for this character."""
        return character in glyphs()[face]

    def type(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        fill: str,
        face: str = "black",
        track: float = 0,
        down: bool = False,
        extra: str = "",
    ) -> None:
        """Set a line; (x, y) is the upper left corner of the first character's square."""
        outlines, scale, uses = glyphs()[face], round(size / EM[face], 4), ""
        for character in text:
            if character in outlines:
                ref = self._glyph_ref(face, character)
                move = f"translate({number(x)} {number(y)})scale({scale})"
                uses += f'<use href="#{ref}" transform="{move}"/>'
            step = (size if character != " " else size * 0.5) + track
            x, y = (x, y + step) if down else (x + step, y)
        self.add(f'<g fill="{fill}"{extra}>{uses}</g>')

    def _glyph_ref(self, face: str, character: str) -> str:
        ref = f"{face}-{ord(character):x}"
        definition = f'<path id="{ref}" d="{glyphs()[face][character]}"/>'
        if definition not in self.defs:
            self.defs.append(definition)
        return ref
