"""How the leaflet goes on paper: folded or in single pages, in colour or grey."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QWidget

from exports.sheet import Form
from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.dialog import Dialog
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.text import Text


class PrintChoice(Dialog):
    """Two questions with their usual answers, then the printer."""

    chosen = Signal(object, bool)

    def __init__(self, form: Form, *, grey: bool, parent: QWidget | None = None) -> None:
        super().__init__("", "printChoice", parent)
        # parts
        self.set_title(self.tr("Druk de folder af"))
        self._folded = self._choice(self.tr("A5 gevouwen uit A4"), "printFolded")
        self._pages = self._choice(self.tr("Losse A5 pagina's"), "printPages")
        self._colour = self._choice(self.tr("Kleur"), "printColour")
        self._grey = self._choice(self.tr("Grijs"), "printGrey")
        self._hint = Text("", "tekst", wrap=True)
        self._hint.setObjectName("printHint")
        further = Button(self.tr("Kies de printer"), "printFurther", "primary")
        back = Button(self.tr("Terug"), "printBack")
        # layout
        self._groups = [
            self._ask(self.tr("Op welk papier?"), self._folded, self._pages),
            self._ask(self.tr("In welke kleur?"), self._colour, self._grey),
        ]
        self.box.insertWidget(2, self._hint)
        self.add_buttons(further, back)
        # connections
        self._groups[0].buttonToggled.connect(self._tell)
        further.clicked.connect(self._choose)
        back.clicked.connect(self.reject)
        (self._folded if form is Form.A4_FOLDED else self._pages).setChecked(True)
        (self._grey if grey else self._colour).setChecked(True)
        further.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choice(self, words: str, name: str) -> Button:
        button = Button(words, name, "choice", height=theme.scaled(56))
        button.setCheckable(True)
        return button

    def _ask(self, question: str, *answers: Button) -> QButtonGroup:
        group = QButtonGroup(self)
        line = QWidget()
        line.setAccessibleName(question)
        flow = Flow(line)
        for answer in answers:
            group.addButton(answer)
            flow.addWidget(answer)
        self.box.addWidget(Text(question, "tekst", "nadruk"))
        self.box.addWidget(line)
        return group

    def form(self) -> Form:
        """Return the chosen paper."""
        return Form.A4_FOLDED if self._folded.isChecked() else Form.A5_PAGES

    @Slot()
    def _tell(self) -> None:
        folded = self.tr("Vouw dubbel. Pagina 1 komt voor.")
        single = self.tr("Leg A5-papier in de printer.")
        self._hint.setText(folded if self._folded.isChecked() else single)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.form(), self._grey.isChecked())
        self.accept()
