"""A telephone number as people write it down."""

from __future__ import annotations

import re

from wijksessie.techniques.base import RuleBroken

_NUMBER = re.compile(r"\+?[0-9][0-9 ()/.-]*")


def checked_phone(text: str, field: str) -> str:
    """The number as it was typed; `RuleBroken` when it cannot be a number. Short ones (14 010) are real."""
    text = " ".join(text.split())
    if text and (not _NUMBER.fullmatch(text) or len(re.sub(r"\D", "", text)) < 3):
        raise RuleBroken("Schrijf een telefoonnummer, zoals 06 12345678.", (field,))
    return text
