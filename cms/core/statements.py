"""Queries that Django writes once."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.db import connection


class Statement:
    """A query of one parameter, for those that every page asks for.

    Django writes the SQL of a query anew each time, which takes longer than the answer. Here it
    writes it once in the life of a process::

        NAMES = Statement(lambda page: Credit.objects.filter(page=page).values_list("name"), 0)
        rows = NAMES.rows(page.pk)

    `queryset` makes a values_list() queryset of a parameter; `sample` is any value of it. The rows
    are as the database gives them, so that it raises ValueError for a column that Django would
    convert (dates, yes and no), and for SQL with more parameters than the one.
    """

    def __init__(self, queryset: Callable[[Any], Any], sample: Any) -> None:
        self.queryset, self.sample = queryset, sample

    @cached_property
    def sql(self) -> str:
        compiler = self.queryset(self.sample).query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        if len(parameters) != 1:
            raise ValueError(f"One parameter, not {len(parameters)}: {sql}")
        if compiler.get_converters([column[0] for column in compiler.select]):
            raise ValueError(f"Only numbers and words: {sql}")
        return str(sql)

    def rows(self, parameter: Any) -> list[tuple[Any, ...]]:
        """What the database has for this value of the parameter."""
        with connection.cursor() as cursor:
            cursor.execute(self.sql, [parameter])
            return list(cursor.fetchall())
