"""The panels of step 6, and who comes, which stands beside step 2 as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.desktop.parts.text import Text
from ui.desktop.preparing.flat_panel import FlatPanel
from ui.desktop.preparing.inviting.words import given_words, tested_words, when_words
from ui.desktop.preparing.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from wijksessie.queries.turnout import Turnout

_MOST_MISSING = 3


class LevelPanel(FlatPanel):
    """How much residents have to say, and what was promised."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "levelPanel", "", "level", "", parent)
        title = self.tr("Hoeveel bewoners te zeggen hebben")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._level = Text("", "tekst", "kop", wrap=True)
        self._level.setObjectName("levelChosen")
        self._promise = Text("", "tekst", wrap=True)
        self._promise.setObjectName("levelPromised")
        self._warning = Text("", "klein", "kop", look="late", wrap=True)
        self._warning.setObjectName("levelWarning")
        for part in (self._level, self._promise, self._warning):
            self.box.addWidget(part)

    def refresh(self) -> None:
        """Read the level again."""
        from wijksessie.queries.levels import level_choice

        assert self.workspace is not None
        choice = level_choice(self.workspace, self.session_id)
        chosen = choice.chosen if choice is not None else None
        self._level.setText(chosen.label if chosen else self.tr("Nog niet gekozen"))
        promise = f"“{choice.promise}”" if choice is not None and chosen else ""
        self._promise.setText(
            promise or self.tr("Kies dit voor u mensen uitnodigt. Dan weten zij wat het oplevert.")
        )
        self._warning.setText(
            self.tr("Een wijksessie past hier niet bij.") if chosen and chosen.instead else ""
        )
        self._warning.setVisible(bool(self._warning.text()))
        verb = self.tr("Bekijk") if chosen else self.tr("Kies")
        self.door.say(verb, f"{verb}: {self.title.text()}")


class InvitationPanel(FlatPanel):
    """What the invitation still misses, and with how many people it was tested."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "invitationPanel", "", "invitation", "", parent)
        title = self.tr("Uitnodiging")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._missing = Text("", "tekst", wrap=True)
        self._missing.setObjectName("invitationMissing")
        self._tested = Text("", "klein", look="second", wrap=True)
        self._tested.setObjectName("invitationTested")
        self.box.addWidget(self._missing)
        self.box.addWidget(self._tested)

    def refresh(self) -> None:
        """Read the invitation again."""
        from wijksessie.queries.invitation_reading import ENOUGH_TESTS, invitation

        assert self.workspace is not None
        assert self.today is not None
        read = invitation(self.workspace, self.session_id, self.today)
        if read is None:
            return
        missing = [one.sentence for one in read.missing]
        more = len(missing) - _MOST_MISSING
        lines = missing[:_MOST_MISSING]
        if more > 0:
            lines.append(self.tr("En nog {0}.").format(more))
        self._missing.setText("\n".join(lines) or self.tr("Alles staat erop."))
        tested = tested_words(read.tested)
        if read.tested < ENOUGH_TESTS:
            tested = self.tr("{0} Vraag het aan {1} mensen.").format(tested, ENOUGH_TESTS)
        self._tested.setText(tested)
        self.door.say(self.tr("Open"), self.tr("Open: de uitnodiging"))


class MessagesPanel(FlatPanel):
    """The message that comes next: when, to how many, and whether somebody tells it in person."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "messagesPanel", "", "messages", "", parent)
        title = self.tr("Berichten")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._next = Text("", "tekst", "kop", wrap=True)
        self._next.setObjectName("messageNext")
        self._given = Text("", "tekst", wrap=True)
        self._given.setObjectName("messageGiven")
        self._personal = Text("", "klein", "kop", look="late", wrap=True)
        self._personal.setObjectName("messagePersonal")
        for part in (self._next, self._given, self._personal):
            self.box.addWidget(part)
        self.door.say(self.tr("Open"), self.tr("Open de berichten"))

    def refresh(self) -> None:
        """Read the messages again."""
        from wijksessie.queries.messages import messages

        assert self.workspace is not None
        assert self.today is not None
        views = messages(self.workspace, self.session_id, self.today)
        view = next((view for view in views if view.done is None), None)
        if view is None:
            self._next.setText(self.tr("Alle berichten zijn gegeven."))
            self._given.hide()
            self._personal.hide()
            return
        self._next.setText(f"{view.label}. {when_words(view)}.")
        empty = self.tr("Er is nog geen plan voor dit bericht.")
        self._given.setText(given_words(view) if view.lines else empty)
        self._given.show()
        lonely = self.tr("Laat het ook iemand zelf vertellen.")
        self._personal.setText("" if view.has_personal or not view.lines else lonely)
        self._personal.setVisible(bool(self._personal.text()))


class TurnoutPanel(Panel):
    """How many residents are hoped for, asked, and expected: about a third does not come."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, "turnoutPanel", "", "messages", "", parent)
        title = self.tr("Wie komt er?")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._lines = Text("", "tekst", wrap=True)
        self._lines.setObjectName("turnoutLines")
        self._advice = Text("", "klein", "kop", wrap=True)
        self._advice.setObjectName("turnoutAdvice")
        self.box.addWidget(self._lines)
        self.box.addWidget(self._advice)
        self.door.say(self.tr("Open de berichten"))

    def refresh(self) -> None:
        """Read the counts again."""
        from wijksessie.queries.turnout import turnout

        assert self.workspace is not None
        found = turnout(self.workspace, self.session_id)
        self._lines.setText("\n".join(turnout_lines(self, found)))
        self._advice.setText(found.advice if found.came is None else "")
        self._advice.setVisible(bool(self._advice.text()))


def turnout_lines(widget: QWidget, found: Turnout) -> list[str]:
    """Say what is known about who comes, a sentence each; after the session who came."""
    tr = widget.tr
    if found.came is not None:
        lines = [tr("{0} bewoners kwamen.").format(found.came)]
        return lines + (
            [tr("{0} bewoners kregen een uitnodiging.").format(found.given)] if found.given else []
        )
    lines = [tr("U hoopt op {0} bewoners.").format(found.hoped)] if found.hoped else []
    if found.given is not None:
        lines.append(tr("{0} mensen kregen een uitnodiging.").format(found.given))
    if found.coming is not None and found.expected is not None:
        said = tr("{0} mensen zeiden ja. Ongeveer een derde komt niet.")
        lines.append(said.format(found.coming))
        lines.append(tr("Reken op ongeveer {0} mensen.").format(found.expected))
    if found.tables is not None:
        least, most = found.tables
        how_many = tr("{0} tafels").format(least) if least > 1 else tr("1 tafel")
        if most > least:
            how_many = tr("{0} of {1} tafels").format(least, most)
        lines.append(tr("Dat zijn {0} van 5 tot 7 mensen.").format(how_many))
    return lines or [tr("Hier komt hoeveel mensen u vroeg, en hoeveel er komen.")]
