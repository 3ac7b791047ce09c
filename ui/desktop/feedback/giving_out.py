"""The ways out of the leaflet in sight: on paper, as files, and as words for an app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from exports.sheet import Form
from ui.desktop.feedback.forms_act import FormsAct
from ui.desktop.feedback.message_dialog import MessageDialog
from ui.desktop.feedback.print_act import PrintAct
from ui.desktop.feedback.save_act import SaveAct

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.desktop.desk import Desk
    from ui.desktop.feedback.body import FeedbackBody
    from wijksessie.queries.leaflet import Leaflet


class GivingOut(QObject):
    """Does what the buttons ask with the leaflet it was shown last, and says what was done."""

    def __init__(self, desk: Desk, body: FeedbackBody, around: QWidget) -> None:
        super().__init__(around)
        # parts
        self._body = body
        self._around = around
        self._leaflet: Leaflet | None = None
        self.saving = SaveAct(desk.tasks, around)
        self.forms = FormsAct(desk.tasks, around)
        self.printing = PrintAct(desk.tasks, around)
        # connections
        acts = body.acts
        acts.print_asked.connect(self._print)
        acts.save_asked.connect(self._save)
        acts.message_asked.connect(self._tell_message)
        self.saving.saved.connect(self._saved)
        self.forms.one_asked.connect(self._save_one)
        self.forms.saved.connect(acts.say)
        self.printing.printed.connect(self._printed)
        for act in (self.saving, self.forms, self.printing):
            act.failed.connect(desk.failed)

    def show_leaflet(self, leaflet: Leaflet | None) -> None:
        """Give out this leaflet from now on."""
        self._leaflet = leaflet

    @Slot()
    def _print(self) -> None:
        if self._leaflet is not None:
            self.printing.start(self._leaflet)

    @Slot()
    def _save(self) -> None:
        if self._leaflet is not None:
            self.forms.start(self._leaflet)

    @Slot()
    def _save_one(self) -> None:
        if self._leaflet is not None:
            self.saving.start(self._leaflet, self._body.preview.form)

    @Slot()
    def _tell_message(self) -> None:
        if self._leaflet is not None:
            MessageDialog(self._leaflet, self._around).open()

    @Slot(object)
    def _printed(self, form: Form) -> None:
        folded = self.tr("Afgedrukt. Vouw dubbel. Pagina 1 komt voor.")
        self._body.acts.say(folded if form is Form.A4_FOLDED else self.tr("Afgedrukt."))

    @Slot(object)
    def _saved(self, path: Path) -> None:
        self._body.acts.say(self.tr("Bewaard: {0}").format(path.name))
