"""Queries that Django writes once."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import Model


class Statement:
    """A query of one parameter, for those that every page asks for.

    Django writes the SQL of a query anew each time, which takes longer than the answer. Here it
    writes it once in the life of a process::

        NAMES = Statement(lambda page: Credit.objects.filter(page=page).values_list("name"), 0)
        rows = NAMES.rows(page.pk)

    `queryset` makes a values_list() queryset of a parameter; `sample` is any value of it, of which
    the SQL has exactly one (ValueError).
    """

    def __init__(self, queryset: Callable[[Any], Any], sample: Any) -> None:
        self.queryset, self.sample = queryset, sample

    @cached_property
    def written(self) -> tuple[str, Any, Any]:
        """The SQL, the compiler that wrote it, and what turns columns into Python's values."""
        compiler = self.queryset(self.sample).query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        if len(parameters) != 1:
            raise ValueError(f"One parameter, not {len(parameters)}: {sql}")
        return sql, compiler, compiler.get_converters([column[0] for column in compiler.select])

    def rows(self, parameter: Any) -> list[tuple[Any, ...]]:
        """What values_list() returns for this value of the parameter."""
        sql, compiler, converters = self.written
        with connection.cursor() as cursor:
            cursor.execute(sql, [parameter])
            found = cursor.fetchall()
        return [tuple(row) for row in compiler.apply_converters(found, converters)]


class ObjectStatement:
    """The same for objects of a model, with those behind the foreign keys of `joined`.

    `find` makes a queryset of a parameter; what a manager or `only()` adds to it is not seen.
    """

    def __init__(
        self, model: Any, find: Callable[[Any], Any], sample: Any, *, joined: tuple[str, ...] = ()
    ) -> None:
        self.model = model
        self.columns = columns_of(model)
        self.joined = [(name, model._meta.get_field(name).related_model) for name in joined]
        names = [*self.columns]
        for name, other in self.joined:
            names += [f"{name}__{column}" for column in columns_of(other)]
        self.statement = Statement(lambda parameter: find(parameter).values_list(*names), sample)

    def objects(self, parameter: Any) -> list[Any]:
        """The objects as Django loads them, in the order of the queryset."""
        return [self._made(row) for row in self.statement.rows(parameter)]

    def _made(self, row: Any) -> Any:
        values = iter(row)
        made = _from(self.model, self.columns, values)
        for name, other in self.joined:
            setattr(made, name, _from(other, columns_of(other), values))
        return made


def columns_of(model: type[Model]) -> tuple[str, ...]:
    """The attributes of a model that are stored, those of its parents among them."""
    return tuple(field.attname for field in model._meta.concrete_fields)


def _from(model: type[Model], columns: tuple[str, ...], values: Iterator[Any]) -> Any:
    """The next object in a row; None when the row has none there."""
    row = [next(values) for _column in columns]
    key = row[columns.index(model._meta.pk.attname)]
    return None if key is None else model.from_db(connection.alias, columns, row)
