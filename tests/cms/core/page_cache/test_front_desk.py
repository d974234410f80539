from cms.core.page_cache.front_desk import headers_in


def test_cookies_of_several_headers_are_one():
    scope = {
        "headers": [(b"cookie", b"reading_mode=elder"), (b"host", b"x"), (b"cookie", b"a=b")],
    }
    assert headers_in(scope) == {"cookie": "reading_mode=elder; a=b", "host": "x"}


def test_of_other_headers_the_last_one_counts():
    assert headers_in({"headers": [(b"accept", b"a"), (b"accept", b"b")]}) == {"accept": "b"}
