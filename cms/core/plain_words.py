"""Signs that nobody means to write: Word's soft break, and controls that XML does not allow."""

import json
import re
from typing import Any, cast

from django.db import models
from wagtail.fields import RichTextField, StreamField

# Word's soft line break and its page break, which come along when copy is pasted.
BREAKS = re.compile("[\x0b\x0c]")
# What else XML 1.0 (§2.2) has no place for: feeds, sitemaps and Word files could not be written.
UNWRITABLE = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def plain(text: str, line_break: str = " ") -> str:
    """The text as XML can carry it: breaks of Word as `line_break`, other controls left out."""
    return UNWRITABLE.sub("", BREAKS.sub(line_break, text))


def plain_data(data: Any) -> Any:
    """The same for every string in lists and dicts."""
    if isinstance(data, str):
        return plain(data)
    if isinstance(data, dict):
        return {key: plain_data(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return type(data)(plain_data(value) for value in data)
    return data


def make_plain(instance: models.Model) -> None:
    """Make the words of all loaded fields plain; of several lines, soft breaks stay breaks."""
    for field in instance._meta.concrete_fields:
        value = instance.__dict__.get(field.attname)
        if isinstance(field, StreamField):
            _make_body_plain(instance, field)
        elif isinstance(value, str) and isinstance(field, models.CharField | models.TextField):
            is_lines = isinstance(field, models.TextField) and not isinstance(field, RichTextField)
            words = plain(value, "\n" if is_lines else " ")
            if words != value:
                setattr(instance, field.attname, words)


def _make_body_plain(instance: models.Model, field: Any) -> None:
    if field.attname not in instance.__dict__:
        return  # deferred: asking would load it
    body = getattr(instance, field.attname)
    stored = body.get_prep_value()
    words = plain_data(stored)
    if words != stored:
        setattr(instance, field.attname, field.to_python(json.dumps(words)))


class PlainWords:
    """For models whose words people type or paste: forms and code alike leave plain words only.

    Stands before the model in the list of bases.
    """

    def save(self, *args: Any, **kwargs: Any) -> None:
        make_plain(cast(models.Model, self))
        super().save(*args, **kwargs)  # type: ignore[misc]

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        make_plain(cast(models.Model, self))
        super().full_clean(*args, **kwargs)  # type: ignore[misc]
