"""A process that writes as an editor and the site itself do: publishes, and keeps pages."""

import sys
import time

import django

django.setup()

from django.db import transaction  # noqa: E402

from campaigns.features.models import FeaturePage  # noqa: E402
from cms.core import page_cache  # noqa: E402
from cms.core.page_cache import store  # noqa: E402
from cms.review.system_approval import approved_by_system  # noqa: E402


def write(name: str, rounds: int) -> None:
    pks = list(FeaturePage.objects.values_list("pk", flat=True))
    for number in range(rounds):
        page = FeaturePage.objects.get(pk=pks[number % len(pks)])
        page.summary = f"{name} {number}"
        page.save_revision().publish()
        with transaction.atomic():
            list(FeaturePage.objects.all())
            page_cache.invalidate(f"tag {number}")
        store.keep(
            key=f"{name} {number}",
            etag="e",
            headers={},
            bodies={"br": b"", "gzip": b"", "identity": b""},
            expires_at=time.time() + 60,
            tags={f"tag {number}"},
            last_change=store.latest_change(),
        )


if __name__ == "__main__":
    with approved_by_system("tests"):
        write(sys.argv[1], int(sys.argv[2]))
