"""Pages as they were sent, what each of them shows, and what has changed of late."""

from django.db import models


class StoredPage(models.Model):
    """A page as readers get it, ready to be sent in each encoding."""

    key = models.CharField(max_length=64, unique=True)
    etag = models.CharField(max_length=32)
    headers = models.JSONField()
    expires_at = models.FloatField(db_index=True, help_text="Seconds since 1970.")
    # The smallest bodies first: SQLite reads a row's long values one after the other.
    br = models.BinaryField()
    gzip = models.BinaryField()
    identity = models.BinaryField()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.key


class StoredPageTag(models.Model):
    """One thing that a stored page shows."""

    page = models.ForeignKey(StoredPage, on_delete=models.CASCADE, related_name="tags")
    tag = models.CharField(max_length=100, db_index=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.tag


class Change(models.Model):
    """One thing that has changed; numbered in the order in which changes become visible."""

    tag = models.CharField(max_length=100)
    made_at = models.FloatField(db_index=True, help_text="Seconds since 1970.")

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.tag
