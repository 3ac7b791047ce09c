"""Which tables are still out, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Sequence


def waiting_words(tables: Sequence[str]) -> str:
    """Tell which tables did not say *dit klopt*: "Tafel Huis zei nog niet: dit klopt."; empty for none."""
    if not tables:
        return ""
    if len(tables) == 1:
        words = QCoreApplication.translate("Outcomes", "{0} zei nog niet: dit klopt.")
        return words.format(tables[0])
    words = QCoreApplication.translate("Outcomes", "{0} en {1} zeiden nog niet: dit klopt.")
    return words.format(", ".join(tables[:-1]), tables[-1])
