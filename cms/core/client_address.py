"""The address of whoever asks, also behind proxies."""

from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The address as text in its usual form, or nothing when it is none (a local socket).

    Each proxy adds the address of whoever asked it to the end of X-Forwarded-For. What stands
    before the entries of our own proxies (TRUSTED_PROXIES of them) anybody may have written.
    """
    address = request.META.get("REMOTE_ADDR", "")
    if proxies := settings.TRUSTED_PROXIES:
        named = request.headers.get("X-Forwarded-For", "").split(",")
        if len(named) >= proxies:
            address = named[-proxies]
    return plain_address(address.strip())


def plain_address(text: str) -> str:
    """An address in the form in which databases keep it: IPv4 as such, IPv6 without its zone."""
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return ""
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(address)
