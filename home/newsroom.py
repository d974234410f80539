"""What the groups of the newsroom may do in the sections; their work on pages is cms.review's."""

from cms.review.newsroom import CHIEF_EDITORS, DEPARTMENT_HEADS, EDITORS

_LISTS = (
    "features.add_contributor",
    "features.change_contributor",
    "core.add_topic",
    "core.change_topic",
    "cases.view_case",
    "cases.change_case",
    "features.view_watchedword",
)
_WORDS = ("features.add_watchedword", "features.change_watchedword")
SECTION_RIGHTS = {
    EDITORS: _LISTS,
    DEPARTMENT_HEADS: (*_LISTS, *_WORDS, "core.add_district", "core.change_district"),
    CHIEF_EDITORS: (
        *_LISTS,
        *_WORDS,
        "core.add_district",
        "core.change_district",
        "core.change_siteidentity",
        "audit.view_auditentry",
    ),
}
