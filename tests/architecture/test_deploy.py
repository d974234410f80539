"""nginx says of an uploaded file what the embedded site says of it."""

import os
import re
from pathlib import Path

import pytest

from cms.core.media_files import SHOWN_TYPES, headers_for
from tests.conftest import REPOSITORY

SAME = ("Cache-Control", "Content-Security-Policy", "X-Content-Type-Options")
PICTURE = "images/0123456789/lamp.width-800.jpg"


def answer_of(conf: str, address: str) -> dict[str, str]:
    """The headers of the location that nginx would choose: expressions before prefixes."""
    text = (REPOSITORY / "deploy" / conf).read_text(encoding="utf-8")
    locations = re.findall(
        r"^    location (~\* )?\"?([^\"\s]+)\"? \{\n(.*?)^    \}", text, re.M | re.S
    )
    by_expression = (
        body
        for sign, pattern, body in locations
        if sign and re.search(pattern.replace("(?<", "(?P<"), address, re.I)
    )
    by_prefix = sorted(
        (pattern, body) for sign, pattern, body in locations if address.startswith(pattern)
    )
    body = next(by_expression, None) or by_prefix[-1][1]
    found = re.findall(r'add_header (\S+) (?:"([^"]*)"|(\S+));', body)
    return {name: quoted or bare for name, quoted, bare in found}


@pytest.mark.parametrize("conf", ["nginx.conf", "nginx.compose.conf"])
@pytest.mark.parametrize(
    "path",
    [
        PICTURE,
        *(f"documents/a{ending}" for ending in [*SHOWN_TYPES, ".PDF", ".html", ".svg", ".txt"]),
    ],
)
def test_uploaded_file_has_the_same_headers_with_and_without_nginx(conf, path):
    ours = headers_for(path, os.stat(Path(__file__)), is_shared=True)
    nginx = answer_of(conf, f"/media/{path}")
    assert {name: nginx.get(name) for name in SAME} == {name: ours.get(name) for name in SAME}
    assert ("Content-Disposition" in nginx) == ("Content-Disposition" in ours)
