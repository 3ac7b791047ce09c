"""New news about a promise: where it stands, what was done, and when residents hear more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.date_field import DateField
from ui.desktop.parts.day_choice import DayChoice
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.status_choice import StatusChoice
from ui.desktop.parts.text import Text
from ui.desktop.writing.attaching import help_writing
from wijksessie.terms import Status

if TYPE_CHECKING:
    import datetime as dt

    from wijksessie.commands import Workspace


class NewsDialog(Dialog):
    """One promise, one piece of news. It asks only what this status needs."""

    told = Signal(str)

    def __init__(
        self, workspace: Workspace, action_id: str, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "newsDialog", parent, width=860)
        from wijksessie.queries.actions import action

        # parts
        self._workspace = workspace
        self._today = today
        self._action = action(workspace, action_id, today)
        self._status = StatusChoice()
        self._we_did = QPlainTextEdit()
        self._said = QLineEdit()
        self._due = DayChoice("newsDue", self.tr("Klaar op"), "due", may_be_open=False, ahead=True)
        self._next = DateField("newsNext", today)
        self._reason = QLineEdit()
        self._alternative = QLineEdit()
        self._problem = Text("", "tekst", "kop", look="late", wrap=True)
        self._save = Button(self.tr("Bewaar het bericht"), "newsSave", "primary")
        self._cancel = Button(self.tr("Terug"), "newsCancel")
        # layout
        label = self._action.label if self._action else self.tr("Deze belofte is er niet meer")
        self.set_title(self.tr("Nieuw bericht: {0}").format(label))
        self._we_did.setFixedHeight(theme.scaled(84))
        self._we_did.setTabChangesFocus(True)
        for field, name in (
            (self._we_did, "newsWeDid"),
            (self._said, "newsYouSaid"),
            (self._reason, "newsReason"),
            (self._alternative, "newsAlternative"),
        ):
            field.setObjectName(name)
        if self._action is not None and self._action.owner:
            self.box.addWidget(
                Text(self.tr("{0} doet dit.").format(self._action.owner), "klein", look="second")
            )
        self.box.addWidget(Text(self.tr("Hoe staat het ervoor?"), "tekst", "nadruk"))
        self.box.addWidget(self._status)
        said = self.add_field(self.tr("Wat zeiden bewoners hierover? Kort."), self._said)
        asks_said = self._action is not None and not self._action.you_said
        said.setVisible(asks_said)
        self._said.setVisible(asks_said)
        self.add_field(self.tr("Wat is er gedaan? Bewoners lezen dit."), self._we_did)
        if self._action is not None and self._action.we_did:
            before = self.tr("Vorige keer: {0}").format(self._action.we_did)
            self.box.addWidget(Text(before, "klein", look="second", wrap=True))
        self._labels: dict[QWidget, Text] = {
            self._due: self.add_field(self.tr("Wordt het een andere dag?"), self._due),
            self._next: self.add_field(self.tr("Wanneer horen bewoners meer?"), self._next),
            self._reason: self.add_field(self.tr("Waarom kan het niet?"), self._reason),
            self._alternative: self.add_field(self.tr("Wat kan wel?"), self._alternative),
        }
        help_writing(self._said, action_id)
        help_writing(self._we_did, action_id, most=2)
        help_writing(self._reason, action_id)
        help_writing(self._alternative, action_id)
        self.box.addWidget(self._problem)
        self._problem.hide()
        self.add_buttons(self._save, self._cancel)
        # connections
        self._status.chosen.connect(self._ask_what_fits)
        self._save.clicked.connect(self._tell)
        self._cancel.clicked.connect(self.reject)
        self._fill()

    def _fill(self) -> None:
        """Begin with what is known."""
        if self._action is None:
            self._save.forbid(self.tr("Iemand heeft deze belofte weggehaald."))
            return
        self._status.choose(self._action.status or Status.IN_PROGRESS)
        self._reason.setText(self._action.reason)
        self._alternative.setText(self._action.alternative)
        self._due.show_day(self._action.due, self._today)
        if self._action.next_news is not None and self._action.next_news > self._today:
            self._next.choose(self._action.next_news)
        self._ask_what_fits(self._status.status())
        self._we_did.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _ask_what_fits(self, status: Status) -> None:
        """Ask for a day while it goes on, for a reason when it is not possible."""
        refused = status is Status.NOT_POSSIBLE
        asked: dict[QWidget, bool] = {
            self._due: status in (Status.IN_PROGRESS, Status.PLANNED, Status.OVERDUE),
            self._next: status is not Status.DONE and not refused,
            self._reason: refused or status is Status.NOT_YET,
            self._alternative: refused,
        }
        for field, visible in asked.items():
            field.setVisible(visible)
            self._labels[field].setVisible(visible)
        self._problem.hide()
        self.fit()

    @Slot()
    def _tell(self) -> None:
        from wijksessie.commands import RuleBroken
        from wijksessie.commands.actions import tell_news

        if self._action is None:
            return
        status = self._status.status()
        if not self._we_did.toPlainText().strip():
            self._refuse(self.tr("Schrijf in een zin wat er is gedaan. Bewoners lezen dit."))
            return
        day = self._due.day()
        if status in (Status.IN_PROGRESS, Status.PLANNED) and day is not None and day < self._today:
            self._refuse(self.tr("De dag is voorbij. Kies een nieuwe dag, of kies: te laat."))
            self._due.setFocus()
            return
        try:
            tell_news(
                self._workspace,
                self._action.id,
                status,
                self._today,
                we_did=self._we_did.toPlainText(),
                you_said=self._said.text() or None,
                due=self._moved(),
                next_news=self._next.day() if self._next.isVisibleTo(self) else None,
                reason=self._reason.text() if self._reason.isVisibleTo(self) else "",
                alternative=self._alternative.text() if self._alternative.isVisibleTo(self) else "",
            )
        except RuleBroken as broken:
            self._refuse(str(broken))
            return
        self.told.emit(self.tr("Bericht bewaard: {0}").format(self._action.label))
        self.accept()

    def _moved(self) -> dt.date | None:
        """Return the new day, when it became another one."""
        assert self._action is not None
        day = self._due.day() if self._due.isVisibleTo(self) else None
        return day if day != self._action.due else None

    def _refuse(self, sentence: str) -> None:
        """Say what is still needed; nothing that was typed is lost."""
        self._problem.setText(sentence)
        self._problem.show()
        self.fit()
