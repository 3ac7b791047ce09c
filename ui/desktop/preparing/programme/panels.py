"""The programme and the team beside the checklist of step 4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.parts.text import Text
from ui.desktop.preparing.flat_panel import FlatPanel
from ui.desktop.preparing.programme.minutes_bar import MinutesBar
from ui.desktop.preparing.programme.words import blocks_words, minutes_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.queries.programme_view import ProgrammeView
    from wijksessie.queries.team import TeamView


class ProgrammePanel(FlatPanel):
    """How long the programme is, and the first advice about it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "programmePanel", "", "programme", "", parent)
        self.title.setText(self.tr("Zo ziet de dag eruit"))
        self.setAccessibleName(self.tr("Zo ziet de dag eruit: het programma"))
        self._sum = Text("", "tekst", wrap=True)
        self._sum.setObjectName("programmeSum")
        self._bar = MinutesBar("programmePanelBar")
        self._advice = Text("", "tekst", "nadruk", wrap=True)
        self._advice.setObjectName("programmeAdvice")
        for part in (self._sum, self._bar, self._advice):
            self.box.addWidget(part)

    def refresh(self) -> None:
        """Read the programme again."""
        from wijksessie.queries.programme_view import programme

        if self.workspace is None:
            return
        view = programme(self.workspace, self.session_id)
        if view is None:
            return
        self._sum.setText(view.blocked or self._words(view))
        there = bool(view.blocks) and not view.blocked
        self._bar.setVisible(there)
        self._bar.show_programme(view)
        self._bar.setAccessibleName(self._sum.text())
        advice = view.advice[0].sentence if view.advice and there else ""
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.door.say(self.tr("Programma"), self.tr("Open het programma"))

    def _words(self, view: ProgrammeView) -> str:
        from wijksessie.queries.sentences import clock

        if not view.blocks:
            return self.tr("Nog geen programma. Begin met een voorbeeld.")
        words = f"{blocks_words(len(view.blocks))}, {minutes_words(view.total)}"
        if view.start and view.end:
            words += self.tr(", {0} tot {1}").format(clock(view.start), clock(view.end))
        elif view.start:
            words += self.tr(", vanaf {0}").format(clock(view.start))
        return f"{words}."


class TeamPanel(FlatPanel):
    """Which roles have somebody, and which have nobody yet."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "teamPanel", "", "team", "", parent)
        self.title.setText(self.tr("Het team"))
        self.setAccessibleName(self.tr("Het team"))
        self.door.say(self.tr("Wie doet wat"), self.tr("Open: wie doet wat"))
        self._there = Text("", "tekst", wrap=True)
        self._there.setObjectName("teamThere")
        self._missing = Text("", "tekst", "nadruk", wrap=True)
        self._missing.setObjectName("teamMissing")
        self.box.addWidget(self._there)
        self.box.addWidget(self._missing)

    def refresh(self) -> None:
        """Read the team again."""
        from wijksessie.queries.team import team

        if self.workspace is None:
            return
        seen = team(self.workspace, self.session_id)
        self._there.setText(self._words(seen))
        missing = self.tr("Nog niemand: {0}.").format(", ".join(seen.missing).lower()) if seen.missing else ""
        first = missing or (seen.hints[0] if seen.hints else "")
        self._missing.setText(first)
        self._missing.setVisible(bool(first) and bool(seen.members))

    def _words(self, seen: TeamView) -> str:
        if not seen.members:
            return self.tr("Nog geen team. Zet hier wie wat doet, met een rol en zonder naam.")
        counts: dict[str, int] = {}
        for member in seen.members:
            counts[member.role_name] = counts.get(member.role_name, 0) + 1
        roles = [
            f"{count}\u00a0×\u00a0{name.lower()}" if count > 1 else name.lower()
            for name, count in counts.items()
        ]
        said = ", ".join(roles)
        return f"{said[:1].upper()}{said[1:]}."
