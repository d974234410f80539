"""The settings of a public installation, read in a process of their own."""

import json
import os
import subprocess
import sys

from tests.conftest import REPOSITORY

ENOUGH = {
    "SECRET_KEY": "x" * 60,
    "SITE_URL": "https://wenming.example",
    "DATABASE_URL": "sqlite:////tmp/none.sqlite3",
    "ALLOWED_HOSTS": "wenming.example",
    "EMAIL_URL": "consolemail://",
}
BUCKET = {
    "S3_BUCKET": "wenming",
    "S3_ENDPOINT_URL": "https://s3.example",
    "S3_ACCESS_KEY": "a",
    "S3_SECRET_KEY": "b",
}
SHOW = """
import json
from cms.settings import production as p
storage = p.STORAGES["default"].get("OPTIONS", {})
print(json.dumps([p.CONTENT_SECURITY_POLICY["DIRECTIVES"], storage]))
"""


def settings_with(tmp_path, **variables):
    environment = {"PATH": os.environ["PATH"], "WENMING_DATA": str(tmp_path), **ENOUGH, **variables}
    done = subprocess.run(
        [sys.executable, "-c", SHOW],
        cwd=REPOSITORY,
        env=environment,
        capture_output=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_files_of_this_host_need_no_other_in_the_policy(tmp_path):
    directives, _storage = settings_with(tmp_path)
    assert directives["img-src"] == ["'self'", "data:"]
    assert directives["media-src"] == ["'self'"]


def test_policy_allows_the_bucket_and_addresses_do_not_end(tmp_path):
    directives, storage = settings_with(tmp_path, **BUCKET)
    assert directives["img-src"] == ["'self'", "data:", "https://s3.example"]
    assert directives["media-src"] == ["'self'", "https://s3.example"]
    assert (storage["custom_domain"], storage["querystring_auth"]) == ("s3.example/wenming", False)


def test_policy_allows_the_host_in_front_of_the_bucket(tmp_path):
    directives, storage = settings_with(tmp_path, **BUCKET, S3_MEDIA_HOST="media.example")
    assert directives["media-src"] == ["'self'", "https://media.example"]
    assert storage["custom_domain"] == "media.example"
