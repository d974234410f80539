"""Word's XML by local name: the transitional, the strict and WPS's namespaces read alike."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

Node = etree._Element

FALSE_WORDS = frozenset({"0", "false", "off", "none"})


def local_name(node: Node) -> str:
    tag = node.tag
    # Comments and entity references have a function for a tag.
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attributes(node: Node) -> list[tuple[str, str]]:
    """Names with their namespaces, and values; lxml's stubs allow bytes that it never gives."""
    return [(str(key), str(text)) for key, text in node.items()]


def attribute(node: Node, name: str) -> str:
    """The attribute of that local name in whatever namespace, or an empty text."""
    plain = node.get(name)
    if plain is not None:
        return plain
    for key, text in attributes(node):
        if key.rpartition("}")[2] == name:
            return text
    return ""


def child(node: Node | None, name: str) -> Node | None:
    # The wildcard is matched in C, which is what makes pages of tiny runs bearable.
    return None if node is None else next(node.iterchildren(f"{{*}}{name}"), None)


def children(node: Node | None, name: str) -> Iterator[Node]:
    if node is not None:
        yield from node.iterchildren(f"{{*}}{name}")


def value(node: Node | None, name: str) -> str | None:
    """The `val` of the child of that name; None when there is no such child."""
    found = child(node, name)
    return None if found is None else attribute(found, "val")


def switch(node: Node | None, name: str) -> bool | None:
    """An on/off property: present means on unless its value says no; None when unset."""
    text = value(node, name)
    return None if text is None else text.lower() not in FALSE_WORDS


def whole_number(text: str | None) -> int | None:
    """A number of a Word attribute; None when it is none, since files hold any text there."""
    if text is None or len(text) > 9:
        return None
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() else None
