"""What pages show of features besides the pages themselves: people, and where features are filed."""

from campaigns.features.models import Contributor, FeatureCredit, FeaturePage
from cms.core.old_addresses import keep_old_addresses
from cms.core.page_cache.watching import watch_filing, watch_filing_of_many, watch_objects


def watch() -> None:
    """Called once, when all models are known."""
    watch_objects(Contributor)
    keep_old_addresses(Contributor)
    watch_filing(FeatureCredit, page="page", under="contributor")
    for field in ("districts", "topics"):
        relation = FeaturePage._meta.get_field(field)
        watch_filing_of_many(
            relation.remote_field.through,
            page=relation.m2m_field_name(),
            under=relation.m2m_reverse_field_name(),
        )
