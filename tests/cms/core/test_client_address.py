"""Who asks, directly and behind proxies."""

import pytest

from cms.core.client_address import client_address


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "", "192.0.2.1"),
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        (2, "6.6.6.6, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1"),
        (1, "nonsense", ""),
        (1, "::ffff:203.0.113.9", "203.0.113.9"),
    ],
)
def test_address_is_the_one_that_our_own_proxies_saw(rf, settings, proxies, forwarded, address):
    settings.TRUSTED_PROXIES = proxies
    headers = {"X-Forwarded-For": forwarded} if forwarded else {}
    assert client_address(rf.get("/", REMOTE_ADDR="192.0.2.1", headers=headers)) == address


@pytest.mark.parametrize(
    ("peer", "address"),
    [
        ("::ffff:1.2.3.4", "1.2.3.4"),
        ("fe80::1%eth0", "fe80::1"),
        ("2001:DB8:0:0::1", "2001:db8::1"),
        ("", ""),
        ("unix:", ""),
    ],
)
def test_address_has_the_form_in_which_databases_keep_it(rf, peer, address):
    assert client_address(rf.get("/", REMOTE_ADDR=peer)) == address
