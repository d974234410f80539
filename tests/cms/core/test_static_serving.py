import pytest
from whitenoise.responders import StaticFile

from cms.core.static_serving import StaticFilesMiddleware


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "a.css"
    path.write_bytes(b"a { color: red }")
    return StaticFile(str(path), [("Content-Type", "text/css")])


def test_file_is_answered_whole_and_not_as_a_stream(sheet, rf):
    response = StaticFilesMiddleware.serve(sheet, rf.get("/static/a.css"))
    assert (response.status_code, response.streaming) == (200, False)
    assert response.content == b"a { color: red }"
    assert (response["Content-Type"], response["Content-Length"]) == ("text/css", "16")


def test_part_of_a_file_is_answered(sheet, rf):
    response = StaticFilesMiddleware.serve(sheet, rf.get("/static/a.css", HTTP_RANGE="bytes=4-8"))
    assert (response.status_code, response.content) == (206, b"color")


def test_head_and_known_file_are_answered_without_content(sheet, rf):
    response = StaticFilesMiddleware.serve(sheet, rf.head("/static/a.css"))
    assert (response.status_code, response.content) == (200, b"")
    known = rf.get("/static/a.css", HTTP_IF_MODIFIED_SINCE=response["Last-Modified"])
    assert StaticFilesMiddleware.serve(sheet, known).status_code == 304
