"""How the facts of a technique read on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from wijksessie.queries.library import TechniqueText


def time_words(text: TechniqueText) -> str:
    """Return how long it takes: "8 tot 10 minuten"."""
    least, most = text.minutes
    if least == most:
        return QCoreApplication.translate("Library", "{0} minuten").format(least)
    return QCoreApplication.translate("Library", "{0} tot {1} minuten").format(least, most)


def place_words(text: TechniqueText) -> str:
    """Return where it is done."""
    tr = QCoreApplication.translate
    return {
        "plenair": tr("Library", "met iedereen samen"),
        "tafel": tr("Library", "aan tafel"),
        "buiten": tr("Library", "buiten, op een andere dag"),
    }[text.group.value]


def role_words(role: str) -> str:
    """Return how a role is called: "Co-begeleider"."""
    return role.replace("_", "-").capitalize()
