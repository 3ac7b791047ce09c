"""The plain-language helper: what a resident would stumble over in a text, and what to say instead."""

from wijksessie.plain_language.assessment import Assessment, assess, warm_up
from wijksessie.plain_language.hints import Better, Edit, Hint, HintKind, applied
from wijksessie.plain_language.score import Mark
from wijksessie.plain_language.writing import KnownNumber, OwnWord, Writing

__all__ = [
    "Assessment",
    "Better",
    "Edit",
    "Hint",
    "HintKind",
    "KnownNumber",
    "Mark",
    "OwnWord",
    "Writing",
    "applied",
    "assess",
    "warm_up",
]
