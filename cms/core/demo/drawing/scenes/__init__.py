"""Every kind of scene that can be drawn, with the lights that suit it."""

from ..scene_kind import SceneKind
from . import reading, river, snow, volunteers

_OUTDOORS = ("day", "dawn", "dusk", "autumn", "spring", "rain", "snow", "night", "noon")

_KINDS = (
    SceneKind(
        "river", "河岸", river.draw, ("dawn", "dusk", "spring", "snow", "day", "noon", "night")
    ),
    SceneKind("snow", "清扫街道", snow.draw, ("snow", "autumn", "night")),
    SceneKind("volunteers", "街头志愿服务", volunteers.draw, _OUTDOORS),
    SceneKind("reading", "教室读书角", reading.draw, ("day", "autumn", "spring", "snow"), True),
)

SCENE_KINDS = {kind.name: kind for kind in _KINDS}
