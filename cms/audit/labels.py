"""What actions are called in the report; each room and section names its own in `ready()`."""

from collections.abc import Mapping

from django.utils.functional import Promise

_labels: dict[str, str | Promise] = {}


def name_actions(labels: Mapping[str, str | Promise]) -> None:
    """Give Chinese names to actions: {"feature.withdrawn": "撤稿"}."""
    _labels.update(labels)


def label_of(action: str) -> str:
    """The name of an action, or the action itself when nobody gave it one."""
    return str(_labels.get(action, action))


def labels() -> Mapping[str, str | Promise]:
    return _labels
