"""What belongs to a feature and stands on its page: who made it, where it plays, what it is about.

As `prefetch_related` would load it, with the same three queries, which Django writes once instead
of for every page.
"""

from functools import cache
from typing import Any

from django.db.models import Field, Model

from cms.core.statements import Statement


def bring_belongings(feature: Any) -> None:
    """Have credits, districts and topics of a stored feature at hand, as after a prefetch."""
    feature._prefetched_objects_cache = {
        "credits": _credits(feature),
        "districts": _linked(feature, "districts"),
        "topics": _linked(feature, "topics"),
    }


def _credits(feature: Any) -> list[Any]:
    model = feature._meta.get_field("credits").related_model
    person_model = model._meta.get_field("contributor").related_model
    own = _columns(model)
    credits = []
    for row in _credits_statement(model, person_model).rows(feature.pk):
        credit = _made(model, own, row[: len(own)])
        credit.contributor = _made(person_model, _columns(person_model), row[len(own) :])
        credits.append(credit)
    return credits


def _linked(feature: Any, name: str) -> list[Any]:
    """What a feature is linked with, in the order of the model."""
    field = feature._meta.get_field(name)
    model = field.related_model
    rows = _links_statement(field).rows(feature.pk)
    return [_made(model, _columns(model), row) for row in rows]


@cache
def _credits_statement(model: Any, person_model: type[Model]) -> Statement:
    def credits(page: int) -> Any:
        of_people = [f"contributor__{column}" for column in _columns(person_model)]
        in_order = model.objects.filter(page=page).order_by("sort_order")
        return in_order.values_list(*_columns(model), *of_people)

    return Statement(credits, 0)


@cache
def _links_statement(field: Any) -> Statement:
    model: Any = field.related_model

    def things(page: int) -> Any:
        linked = model.objects.filter(**{field.related_query_name(): page})
        return linked.values_list(*_columns(model))

    return Statement(things, 0)


@cache
def _columns(model: type[Model]) -> tuple[str, ...]:
    fields: list[Field[Any, Any]] = list(model._meta.concrete_fields)
    return tuple(field.attname for field in fields)


def _made(model: type[Model], columns: tuple[str, ...], row: tuple[Any, ...]) -> Any:
    return model.from_db(None, columns, row)
