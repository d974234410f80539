"""Credit lines: who wrote, photographed, planned and edited, in the ways newspapers say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from .credit_forms import irregularities, plain_roles, without_brackets, without_contacts
from .credit_words import (
    BOTH,
    BY,
    ENDINGS,
    ENDS,
    IMAGES_SCOPE,
    ORGANISATION,
    ROLE_ATOM,
    ROLE_PREFIX,
    ROLE_SUFFIX,
    ROLES,
    SCOPE,
    STARTS,
    SUPPLIED,
    TITLE,
    role_word,
)
from .names import SURNAMES, is_name, join_spread_names
from .structure import Credit, Role

LONGEST = 240
# A space within Tom Smith parts no words.
_ATOM = re.compile(
    r"\s+|[、，；。：/／|｜（）()]|(?:[^\s、，；。：/／|｜（）()]|(?<=[A-Za-z.]) (?=[A-Z]))+"
)
_WRAPPING = re.compile(r"^[■□◆●▲◎★\s]*[（(【\[](?P<inner>[^（）()]+)[）)】\]][。]?$")
_LEADING = re.compile(r"^[■□◆●▲◎★\s]+")
# 李小禾通讯员: a line ended between them. 全媒体记者 is a title.
_NAME_AND_TITLE = re.compile(
    r"(?!全媒|高级|时政|经济|文[体旅教]|常驻|国际)(?P<name>[一-鿿]{2,3})"
    r"(?P<title>(?:本报)?(?:特约|见习|实习)?(?:记者|通讯员|实习生))"
)
_AND = re.compile(r"[和与及]")
_ROLE_WORD = re.compile(r"[一-鿿]{2,6}")


class Person(NamedTuple):
    name: str
    title: str | None


class CreditLine(NamedTuple):
    """What a credit line says, and how it departs from the usual form (for CREDIT_IRREGULAR)."""

    credits: tuple[Credit, ...]
    unknown: tuple[str, ...]  # 美编：丙 and other roles without a place in the structure
    faults: tuple[str, ...]
    page: tuple[tuple[str, str], ...] = ()  # a print reference on the same line


class _UnreadableError(Exception):
    """The line is no credit line after all."""


def looks_like_credits(text: str) -> bool:
    """A cheap look, before a line is taken apart."""
    return len(text) <= LONGEST and (
        STARTS.match(text) is not None or (len(text) <= 60 and ENDS.search(text[-6:]) is not None)
    )


def read_credits(text: str, default: Role | None = "writer") -> CreditLine | None:
    """Take a credit line apart, or None when any of it is something else.

    A title alone (本报记者 甲) makes the default role; without one (None) a role must be said.
    """
    if len(text) > LONGEST:
        return None
    text, contacts = without_contacts(without_brackets(text))
    wrapped = _WRAPPING.match(text)
    inner = _LEADING.sub("", wrapped["inner"] if wrapped else text)
    inner = plain_roles(inner)
    reader = _CreditReader(default)
    try:
        reader.read(inner.rstrip("。；， "))
        credits = reader.finish()
    except _UnreadableError:
        return None
    if not credits and not reader.unknown:
        return None
    unknown = (*reader.unknown, *contacts)
    return CreditLine(credits, unknown, irregularities(inner, wrapped is not None))


class _CreditReader:
    """Walks over the words of one line. Names wait until a role before or after claims them."""

    def __init__(self, default: Role | None) -> None:
        self.default = default
        self.waiting: list[Person] = []
        self.singles: list[str] = []  # characters of a name typed with a space
        self.title: str | None = None
        self.scope = ""
        self.role: tuple[Role, ...] | None = None  # the role that was said before its names
        self.last: list[Person] = []
        self.groups: list[tuple[tuple[Role, ...], list[Person], str]] = []
        self.unknown: list[str] = []
        self.is_unknown_role = False
        self.after_slash = False
        self.supplier = ""
        self.role_word = ""
        self.is_named_role = False  # 责任编辑： : nothing but a name can follow
        self.is_before_single = False  # the next word is a character of a spread name
        self.said_something = False

    def read(self, text: str) -> None:
        atoms = [atom for atom in _ATOM.findall(text) if not atom.isspace()]
        self.last_role = max(
            (n for n, atom in enumerate(atoms) if _ends_with_role(atom)), default=-1
        )
        for place, atom in enumerate(atoms):
            self.is_before_single = len("".join(atoms[place + 1 : place + 2])) == 1
            self.is_last_role = self.last_role <= place < len(atoms) - 1
            if atom == "：" and (self.role or self.is_unknown_role):
                self.is_named_role = True
            if atom in "、：|｜（）()":
                if atom == "、" and not self.waiting and not self.singles:
                    self.after_slash = True  # 采写、摄影
                elif atom == "、" and len(self.singles) == 1:
                    self._flush_singles()
                    self.after_slash = False
                continue
            elif atom in "/／":
                self.after_slash = True
                continue
            elif atom in "，；。":
                self._clause_end(atom)
            elif self._is_other_role(atoms, place):
                self._role(atom)
            else:
                self._word(atom)
            self.after_slash = False

    def _is_other_role(self, atoms: Sequence[str], place: int) -> bool:
        """审读：柯蓝 beside 校对：方澄 says a role, though no list has it."""
        following = atoms[place + 1 : place + 3]
        return (
            len(following) == 2
            and following[0] == "："
            and _ROLE_WORD.fullmatch(atoms[place]) is not None
            and role_word(atoms[place]) is None
            and TITLE.fullmatch(atoms[place]) is None
            and SCOPE.match(atoms[place]) is None
            and is_name(following[1])
            and any(after == "：" and role_word(atom) for atom, after in pairwise(atoms))
        )

    def finish(self) -> tuple[Credit, ...]:
        self._settle()
        if not self.said_something:
            raise _UnreadableError
        credits: list[Credit] = []
        for roles, people, scope in self.groups:
            for role in roles:
                credits.extend(_grouped(role, people, scope))
            correspondents = [p for p in people if p.title and "通讯员" in p.title]
            credits.extend(_grouped("correspondent", correspondents, scope))
        return _merged(credits)

    def _clause_end(self, mark: str) -> None:
        self._flush_singles()
        if mark != "，" or self.role is None:
            self.title = None
        if mark in "；。":
            self._settle()

    def _word(self, atom: str) -> None:
        rest = self._scope(atom)
        if not rest:
            return
        whole = role_word(rest)
        if whole:
            self._role(whole)
            return
        if rest == "提供" and (self.supplier or self.waiting or self.singles):
            self._role(self._supplied_role())
            return
        title = TITLE.match(rest)
        if title and title.start() != title.end():
            self._flush_singles()
            if self.role is None and self.waiting and not self.waiting[-1].title:
                raise _UnreadableError
            glued = _NAME_AND_TITLE.fullmatch(title.group()) if self.title else None
            if glued and is_name(glued["name"]):
                self.waiting.append(Person(glued["name"], self.title))
            else:
                glued = None
            self.title = glued["title"] if glued else title.group()
            self.said_something = True
            rest = rest[title.end() :]
            if TITLE.match(rest):
                self._word(rest)
                return
            if not rest:
                return
        self._named(rest)

    def _scope(self, atom: str) -> str:
        """Take 本版图片由 off the front of a word, and leave the rest."""
        match = SCOPE.match(atom) or IMAGES_SCOPE.match(atom)
        if match is None:
            by = BY.match(atom)
            return atom[by.end() :] if by and not is_name(atom) else atom
        self._settle()
        self.title = None
        self.scope = match.group()
        rest = atom[match.end() :]
        by = BY.match(rest)
        if rest and by is None and not ROLE_ATOM.match(rest):
            trimmed = re.match(r"(本版|本组|本期|本栏)(.+)", atom)
            if trimmed and ROLE_ATOM.match(trimmed[2]):
                self.scope, rest = trimmed.groups()
        elif not rest:
            self._scope_as_role()
        return rest[by.end() :] if by else rest

    def _scope_as_role(self) -> None:
        """本版文字 甲, 本版图片 乙: what is covered says the role."""
        self.said_something = True
        if self.scope.endswith(("图片", "照片", "摄影", "图")):
            self.role = ("photographer",) if not self.scope.endswith("文图") else BOTH
        elif self.scope.endswith("图文"):
            self.role = BOTH
        elif self.scope.endswith(("稿件", "文字", "文", "文稿", "文章", "稿")):
            self.role = ("writer",)

    def _named(self, rest: str) -> None:
        if self._take_names(rest):
            return
        suffix = ROLE_SUFFIX.fullmatch(rest) if rest.endswith(ENDINGS) else None
        if suffix:
            names, word = suffix.groups()
            if self._take_names(names) or (word in SUPPLIED and self._take_supplier(names)):
                self._role(self._supplied_role() if word == "提供" else word)
                return
        prefix = ROLE_PREFIX.match(rest)
        after = self._without_by(rest[prefix.end() :]) if prefix else ""
        if prefix and self._starts_with_name(after):
            self._role(prefix.group(1))
            self._named(after)
            return
        if ORGANISATION.fullmatch(rest) and not self.waiting:
            self.supplier = rest  # 市创建办 供稿: right if that role follows at once
            return
        raise _UnreadableError

    def _starts_with_name(self, rest: str) -> bool:
        if rest in SURNAMES and self.is_before_single:
            return True  # 策划陈　静
        return all(is_name(word) for word in _AND.split(rest)) or is_name(rest)

    def _without_by(self, rest: str) -> str:
        """策划由陈静: 由 is a family name too, but none when a name follows it."""
        by = BY.match(rest)
        return rest[by.end() :] if by and self._starts_with_name(rest[by.end() :]) else rest

    def _supplied_role(self) -> str:
        """What 提供 says of a name: by what it covers, pictures if nothing is said."""
        if self.scope.startswith(("图文", "文图"), 2):
            return "图文"
        is_of_images = "图" in self.scope or "照" in self.scope or not self.scope
        return "供图" if is_of_images else "供稿"

    def _take_supplier(self, text: str) -> bool:
        if ORGANISATION.fullmatch(text) is None:
            return False
        self.waiting.append(Person(text, None))
        return True

    def _take_names(self, text: str) -> bool:
        if len(text) == 1:
            self.singles.append(text)
            return True
        is_expected = self.is_named_role and not self.waiting
        words = [text] if is_name(text, is_expected) else _AND.split(text)
        if not all(is_name(word, is_expected) for word in words):
            return False
        self._flush_singles()
        self.waiting.extend(Person(word, self.title) for word in words)
        return True

    def _flush_singles(self) -> None:
        names = join_spread_names(self.singles)
        if not all(map(is_name, names)):
            raise _UnreadableError
        self.waiting.extend(Person(name, self.title) for name in names)
        self.singles = []

    def _role(self, word: str) -> None:
        self._flush_singles()
        self.is_named_role = False
        if self.supplier:
            if word not in (*SUPPLIED, "图文") or self.waiting:
                raise _UnreadableError
            self.waiting, self.supplier = [Person(self.supplier, None)], ""
        roles = ROLES.get(word)
        self.role_word = word
        self.said_something = True
        if roles is None:
            self._settle()
            self.title, self.is_unknown_role = None, True
            self.unknown.append(word)
        elif self.after_slash and self.role is not None and not self.waiting:
            self.role = _united(self.role, roles)
        elif (
            self.waiting
            and self.role is None
            and not self.is_unknown_role
            and not (self.is_last_role and self._has_title() and len(word) > 1)
        ):
            self._assign(roles)
        elif self.after_slash and self.last and not self.waiting and self.groups:
            done, people, scope = self.groups[-1]
            self.groups[-1] = (_united(done, roles), people, scope)
        else:
            self._settle()
            self.role, self.title = roles, None

    def _assign(self, roles: tuple[Role, ...]) -> None:
        self.groups.append((roles, self.waiting, self.scope))
        self.last, self.waiting = self.waiting, []
        if self.title and "通讯员" in self.title and not self.after_slash:
            self.title = None  # 通讯员 甲 报道 乙 摄影

    def _settle(self) -> None:
        """Give waiting names to the role said before them, or to the default one."""
        self._flush_singles()
        if self.supplier:
            if self.role_word not in SUPPLIED or not self.is_named_role or self.waiting:
                raise _UnreadableError
            self.waiting, self.supplier = [Person(self.supplier, None)], ""
        if self.is_unknown_role:
            names = "、".join(person.name for person in self.waiting)
            self.unknown[-1] += f"：{names}"
            self.waiting, self.is_unknown_role = [], False
        elif self.waiting:
            if self.role is None and (self.default is None or not self._has_title()):
                raise _UnreadableError
            self._assign(self.role or (self.default or "writer",))
        elif self.role is not None and self.last and self.groups:
            done, people, scope = self.groups[-1]
            self.groups[-1] = (_united(done, self.role), people, scope)
        elif self.role is not None:
            raise _UnreadableError
        self.role = None

    def _has_title(self) -> bool:
        return any(person.title for person in self.waiting)


def _ends_with_role(atom: str) -> bool:
    if role_word(atom) is not None:
        return True
    return atom.endswith(ENDINGS) and ROLE_SUFFIX.fullmatch(atom) is not None


def _united(first: tuple[Role, ...], second: tuple[Role, ...]) -> tuple[Role, ...]:
    both = tuple(dict.fromkeys((*first, *second)))
    return BOTH if set(both) == set(BOTH) else both


def _grouped(role: Role, people: list[Person], scope: str) -> list[Credit]:
    """One credit for neighbours with the same title."""
    credits: list[Credit] = []
    for person in people:
        if credits and credits[-1].title == person.title:
            names = (*credits[-1].names, person.name)
            credits[-1] = Credit(role, person.title, names, scope)
        else:
            credits.append(Credit(role, person.title, (person.name,), scope))
    return credits


def _merged(credits: list[Credit]) -> tuple[Credit, ...]:
    """The same role, title and scope said twice in a line is one credit."""
    merged: dict[tuple[Role, str | None, str], Credit] = {}
    for credit in credits:
        key = (credit.role, credit.title, credit.scope)
        before = merged.get(key)
        if before is not None:
            names = tuple(dict.fromkeys((*before.names, *credit.names)))
            credit = Credit(credit.role, credit.title, names, credit.scope)
        merged[key] = credit
    return tuple(merged.values())
