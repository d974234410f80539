"""The places, topics and people of the demo site."""

from collections.abc import Callable

from campaigns.features.demo.copy_files import read_table
from campaigns.features.models import Contributor
from cms.core.demo.library import add_portrait
from cms.core.models import District, Topic


def add_districts() -> None:
    for order, row in enumerate(read_table("districts"), start=1):
        words = {"name": row["name"], "introduction": row["introduction"], "sort_order": order}
        District.objects.get_or_create(slug=row["slug"], defaults=words)


def add_topics() -> None:
    for row in read_table("topics"):
        words = {"name": row["name"], "introduction": row["introduction"]}
        Topic.objects.get_or_create(slug=row["slug"], defaults=words)


def find_contributor(name: str) -> Contributor:
    """The person of this name in the demo copy, made when missing; the portrait comes later.

    Known by the address, as editors may rename people.
    """
    row = next(row for row in read_table("contributors") if row["name"] == name)
    words = {field: row[field] for field in ("name", "title", "unit", "introduction")}
    person, _made = Contributor.objects.get_or_create(slug=row["slug"], defaults=words)
    return person


def add_contributors(*, report: Callable[[str], None]) -> None:
    """Everyone who signs copy, with a portrait."""
    for row in read_table("contributors"):
        person = find_contributor(row["name"])
        if person.portrait is None:
            person.portrait = add_portrait(row["name"], row["portrait"])
            person.save()
            report(f"肖像：{person.name}")
