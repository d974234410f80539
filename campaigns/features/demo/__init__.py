"""The campaigns and features of the invented city 青岚市.

The copy lies in `copy/` as an editor would paste it; it goes through the copy desk like any
other, so that the demo site shows what an import gives.
"""

from collections.abc import Callable

from wagtail.models import Site

from campaigns.features.demo.classification import add_contributors, add_districts, add_topics
from campaigns.features.demo.stories import add_campaigns, add_features
from cms.core.demo import DemoSection, register
from cms.core.models import SiteIdentity

# So many of the newest features fill the front page and every list's first screen.
FIRST_STAGE = 10


def load(*, stage: str, report: Callable[[str], None]) -> None:
    """Districts, topics, people and campaigns, then features, the newest first."""
    identity = SiteIdentity.for_site(Site.objects.get(is_default_site=True))
    if stage != "rest":
        add_districts()
        add_topics()
        add_campaigns(report=report)
    limit = FIRST_STAGE if stage == "first" else None
    add_features(paper=identity.paper_name, limit=limit, report=report)
    if stage != "first":
        add_contributors(report=report)


register(DemoSection(label="专题报道", floor=10, load=load))
