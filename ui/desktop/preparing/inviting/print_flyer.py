"""Druk af: on which paper, in which colour; and a warning while nobody tested the words (PH-13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QButtonGroup, QWidget

from exports.flyer import FlyerForm
from exports.sheet import Form
from ui.desktop import theme
from ui.desktop.feedback.notice_dialog import NoticeDialog
from ui.desktop.feedback.printing import PrintFailed, keep_fold, print_pdf, set_paper
from ui.desktop.feedback.system_dialogs import printer_dialog
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import Card
from ui.desktop.parts.text import Text
from ui.desktop.preparing.inviting.flyer_drawing import flyer_bytes

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from ui.desktop.tasks import Tasks
    from wijksessie.queries.conditions import DoorPhoto
    from wijksessie.queries.invitation import Invitation


def print_flyer(
    printer: QPrinter,
    invitation: Invitation,
    photo: DoorPhoto | None,
    made_on: dt.date,
    form: FlyerForm,
    front_only: bool,
    grey: bool,
) -> int:
    """Print the PDF of this flyer; return the number of pages. Runs on a worker's thread."""
    return print_pdf(printer, flyer_bytes(invitation, photo, made_on, form, front_only), grey=grey)


class FlyerPrintChoice(Dialog):
    """Three questions with their usual answers, then the printer."""

    chosen = Signal(object, bool, bool)

    def __init__(self, *, sides: int, warning: str, parent: QWidget | None = None) -> None:
        super().__init__("", "flyerPrintChoice", parent)
        # parts
        self.set_title(self.tr("Druk de uitnodiging af"))
        self._further = Button(self.tr("Kies de printer"), "flyerPrintFurther", "primary")
        back = Button(self.tr("Terug"), "flyerPrintBack")
        # layout
        if warning:
            card = Card("flyerPrintWarning", "banner_now")
            card.box.addWidget(Text(warning, "tekst", "nadruk", wrap=True))
            self.box.addWidget(card)
        self._papers = self._ask(
            self.tr("Op welk papier?"), "Paper", (self.tr("2 keer op A4"), self.tr("A5"))
        )
        self._sides = (
            self._ask(
                self.tr("Welke kant?"), "Side", (self.tr("Voor en achter"), self.tr("Alleen de voorkant"))
            )
            if sides > 1
            else None
        )
        self._colours = self._ask(self.tr("In welke kleur?"), "Colour", (self.tr("Kleur"), self.tr("Grijs")))
        self._hint = Text("", "tekst", wrap=True)
        self._hint.setObjectName("flyerPrintHint")
        self.box.addWidget(self._hint)
        self.add_buttons(self._further, back)
        # connections
        self._papers.idToggled.connect(self._tell)
        self._further.clicked.connect(self._choose)
        back.clicked.connect(self.reject)
        self._tell()
        self._further.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, question: str, name: str, answers: Sequence[str]) -> QButtonGroup:
        group = QButtonGroup(self)
        line = QWidget()
        line.setAccessibleName(question)
        flow = Flow(line)
        for nr, answer in enumerate(answers):
            button = Button(answer, f"flyer{name}{nr}", "choice", height=theme.scaled(56))
            button.setCheckable(True)
            group.addButton(button, nr)
            flow.addWidget(button)
        group.button(0).setChecked(True)
        self.box.addWidget(Text(question, "tekst", "nadruk"))
        self.box.addWidget(line)
        return group

    @Slot()
    def _tell(self) -> None:
        twice = self._papers.checkedId() == 0
        cut = self.tr("Snijd het vel door het midden. Dan heeft u er twee.")
        self._hint.setText(cut if twice else self.tr("Leg A5-papier in de printer."))

    @Slot()
    def _choose(self) -> None:
        form = FlyerForm.A4_TWICE if self._papers.checkedId() == 0 else FlyerForm.A5
        front_only = self._sides is None or self._sides.checkedId() == 1
        self.chosen.emit(form, front_only, self._colours.checkedId() == 1)
        self.accept()


class PrintFlyer(QObject):
    """One flyer at a time goes to a printer."""

    printed = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks, around: QWidget) -> None:
        super().__init__(around)
        self._tasks = tasks
        self._around = around
        self._what: tuple[Invitation, DoorPhoto | None, dt.date] | None = None
        self._how: tuple[FlyerForm, bool, bool] = (FlyerForm.A4_TWICE, False, False)
        self._printer: QPrinter | None = None

    def start(
        self, invitation: Invitation, photo: DoorPhoto | None, made_on: dt.date, sides: int, warning: str
    ) -> None:
        """Ask how this flyer goes on paper; `sides` is how many pages it has."""
        self._what = (invitation, photo, made_on)
        choice = FlyerPrintChoice(sides=sides, warning=warning, parent=self._around)
        choice.chosen.connect(self._ask_printer)
        choice.open()

    @Slot(object, bool, bool)
    def _ask_printer(self, form: FlyerForm, front_only: bool, grey: bool) -> None:
        self._how = (form, front_only, grey)
        self._printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.tr("Uitnodiging"))
        set_paper(printer, self._sheet(), grey=grey)
        if front_only:
            printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
        elif form is FlyerForm.A5:
            printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
        dialog = printer_dialog(printer, self._around)
        dialog.accepted.connect(self._print)
        dialog.show()

    def _sheet(self) -> Form:
        return Form.A4_FOLDED if self._how[0] is FlyerForm.A4_TWICE else Form.A5_PAGES

    @Slot()
    def _print(self) -> None:
        printer, what = self._printer, self._what
        if printer is None or what is None:
            return
        form, front_only, grey = self._how
        if not front_only:
            keep_fold(printer, self._sheet())
        grey = grey or printer.colorMode() is QPrinter.ColorMode.GrayScale
        task = self._tasks.run(print_flyer, printer, *what, form, front_only, grey)
        task.done.connect(self._printed)
        task.failed.connect(self._not_printed)

    @Slot(object)
    def _printed(self, pages: int) -> None:
        self._printer = None
        self.printed.emit()

    @Slot(object)
    def _not_printed(self, problem: BaseException) -> None:
        self._printer = None
        if not isinstance(problem, PrintFailed):
            self.failed.emit(problem)
            return
        why = self.tr("De printer nam de uitnodiging niet aan. Staat hij aan, en ligt er papier in?")
        other = self.tr("U kunt hem ook bewaren als pdf, en ergens anders afdrukken.")
        title = self.tr("De uitnodiging is niet afgedrukt")
        NoticeDialog("printProblem", title, (why, other), parent=self._around).open()
