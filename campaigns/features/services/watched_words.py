"""The table of watched words, made ready for the checks once for each state of the table."""

from datetime import datetime

from django.db.models import Count, Max

from campaigns.features.checks import Severity, WordList, WordRule
from campaigns.features.models import WatchedWord

_State = tuple[int, datetime | None]
_ready: dict[str, tuple[_State, WordList]] = {}


def word_list() -> WordList:
    """The watched words as they are now; one query when nobody has changed the table.

    Words are saved one transaction at a time (`WatchedWord.save`): no stamp comes to light that is
    older than one seen before.
    """
    totals = WatchedWord.objects.aggregate(count=Count("pk"), newest=Max("updated_at"))
    state: _State = (totals["count"], totals["newest"])
    known = _ready.get("words")
    if known is None or known[0] != state:
        known = (state, WordList(rule_of(word) for word in WatchedWord.objects.all()))
        _ready["words"] = known
    return known[1]


def rule_of(word: WatchedWord) -> WordRule:
    """A row of the table as the checks take it."""
    return WordRule(
        word=word.word,
        replacement=word.replacement,
        reason=word.reason,
        severity=Severity(word.severity),
        valid_from=word.valid_from,
        valid_until=word.valid_until,
        contexts=word.contexts,
    )
