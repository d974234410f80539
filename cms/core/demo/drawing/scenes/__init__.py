"""Every kind of scene that can be drawn, with the lights that suit it."""

from ..scene_kind import SceneKind
from . import (
    balcony,
    bridge_sweeping,
    bus_stop,
    canteen,
    clinic,
    courtyard,
    crossing,
    dredging,
    ferry,
    garden,
    harvest,
    hoarding,
    lanterns,
    library,
    market,
    night_market,
    night_school,
    panorama,
    playground,
    practice_hall,
    reading,
    river,
    snow,
    sorting_kiosk,
    sports_square,
    stage,
    station,
    volunteers,
    wheat,
)

_OUTDOORS = ("day", "dawn", "dusk", "autumn", "spring", "rain", "snow", "night", "noon")
_INDOORS = ("day", "autumn", "spring", "dusk", "snow", "night", "rain")

_KINDS = (
    SceneKind(
        "river", "河岸", river.draw, ("dawn", "dusk", "spring", "snow", "day", "noon", "night")
    ),
    SceneKind("snow", "清扫街道", snow.draw, ("snow", "autumn", "night")),
    SceneKind("volunteers", "街头志愿服务", volunteers.draw, _OUTDOORS),
    SceneKind("reading", "教室读书角", reading.draw, _INDOORS, True),
    SceneKind("courtyard", "小院", courtyard.draw, _OUTDOORS),
    SceneKind("lanterns", "老街灯火", lanterns.draw, ("night", "dusk", "snow", "dawn", "day")),
    SceneKind("station", "文明实践站", station.draw, _OUTDOORS),
    SceneKind("wheat", "麦田村路", wheat.draw, ("wheat", *_OUTDOORS)),
    SceneKind("library", "图书馆", library.draw, _INDOORS, True),
    SceneKind("crossing", "学校路口", crossing.draw, _OUTDOORS),
    SceneKind(
        "bridge_sweeping", "桥上清扫", bridge_sweeping.draw, ("dawn", "snow", "night", "autumn")
    ),
    SceneKind("bus_stop", "公交站", bus_stop.draw, _OUTDOORS),
    SceneKind("canteen", "社区食堂", canteen.draw, _INDOORS, True),
    SceneKind("market", "菜市场", market.draw, _OUTDOORS, True),
    SceneKind("practice_hall", "文明实践站室内", practice_hall.draw, _INDOORS, True),
    SceneKind(
        "night_school",
        "夜校课堂",
        night_school.draw,
        ("night", "dusk", "wheat", "autumn", "rain"),
        True,
    ),
    SceneKind(
        "clinic", "诊室与导诊台", clinic.draw, ("day", "dawn", "autumn", "spring", "rain"), True
    ),
    SceneKind("dredging", "河道清淤", dredging.draw, ("day", "snow", "autumn", "spring", "dawn")),
    SceneKind("harvest", "采收与晾晒", harvest.draw, ("wheat", "autumn", "dusk", "noon", "day")),
    SceneKind("night_market", "夜市", night_market.draw, ("night", "dusk", "rain")),
    SceneKind(
        "panorama",
        "城市远景",
        panorama.draw,
        ("dawn", "night", "spring", "dusk", "autumn", "snow", "day"),
    ),
    SceneKind(
        "playground", "校园操场", playground.draw, ("autumn", "day", "spring", "noon", "dusk")
    ),
    SceneKind("sorting_kiosk", "垃圾分类亭", sorting_kiosk.draw, _OUTDOORS),
    SceneKind(
        "sports_square",
        "健身广场",
        sports_square.draw,
        ("dusk", "day", "dawn", "spring", "night", "autumn"),
    ),
    SceneKind("stage", "村口戏台", stage.draw, ("night", "dusk", "autumn", "day")),
    SceneKind("garden", "社区花园", garden.draw, ("spring", "day", "noon", "autumn", "rain")),
    SceneKind(
        "ferry", "渡口", ferry.draw, ("dawn", "dusk", "day", "autumn", "wheat", "rain", "snow")
    ),
    SceneKind(
        "balcony", "窗前", balcony.draw, ("day", "dusk", "night", "rain", "spring", "snow"), True
    ),
    SceneKind("hoarding", "工地围挡", hoarding.draw, ("day", "dawn", "noon", "autumn", "rain")),
)

SCENE_KINDS = {kind.name: kind for kind in _KINDS}
