"""Which words end in a dot that closes no sentence; they are listed with the abbreviations."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

import resources

_BEFORE = re.compile(r"(?:[^\W\d_]|\.){1,12}$")


@cache
def listed() -> dict[str, Any]:
    """The list of abbreviations, as `resources/words/abbreviations.toml` explains it. Look, never change."""
    return tomllib.loads(resources.path("words", "abbreviations.toml").read_text(encoding="utf-8"))


@cache
def _shortened() -> tuple[frozenset[str], frozenset[str]]:
    file = listed()
    whole = {key[:-1] for key in file["shortened"] if key.find(".") == len(key) - 1}
    return frozenset(whole.union(file["no_end"]["words"].split())), frozenset(
        file["no_end"]["before_number"].split()
    )


def keeps_its_dot(text: str, begin: int, dot: int) -> bool:
    """Whether the dot at `dot` belongs to the word before it: "nr. 3", "t.a.v. de", "J. Jansen".

    The sentence began at `begin`. At the end of the text or line a dot always closes.
    """
    rest = text[dot + 1 : dot + 3]
    if not rest.strip() or rest[:1] in "\r\n":
        return False
    match = _BEFORE.search(text[max(begin, dot - 13) : dot])
    if match is None:
        return False
    word = match.group()
    if "." in word:
        return True
    if len(word) == 1 and word.isupper():
        return True
    always, before_number = _shortened()
    small = word.lower()
    return small in always or (small in before_number and rest.strip()[:1].isdigit())
