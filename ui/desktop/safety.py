"""The safety card: what to do now and whom to call, over everything, by one key. Its use is not recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.desktop import theme
from ui.desktop.parts.buttons import Button
from ui.desktop.parts.frames import Page, column, row
from ui.desktop.parts.pictogram import Pictogram
from ui.desktop.parts.text import Text

if TYPE_CHECKING:
    from wijksessie.queries.conditions import SafetyView
    from wijksessie.queries.helplines import HelpCard, HelpNumber

NAME = "safetyCard"


class SafetyCard(QDialog):
    """Covers the window it was asked from. Esc, F1 or the button closes it and the work is as it was."""

    def __init__(self, card: HelpCard, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        # parts
        self.setObjectName(NAME)
        self.setAccessibleName(self.tr("Veiligheidskaart"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        page = Page("safetyPage")
        self._close = Button(self.tr("Sluit deze kaart"), "safetyClose", "primary")
        self._cards = Button(self.tr("Druk kaartjes af"), "safetyCards")
        self._said = Text("", "klein", look="second", wrap=True)
        self._said.setObjectName("safetySaid")
        self._plan = Text("", "tekst", "kop", wrap=True)
        self._plan.setFont(theme.resident_font(theme.scaled(18), "kop"))
        self._plan.setObjectName("safetyPlan")
        self._plan.hide()
        again = QShortcut(QKeySequence(Qt.Key.Key_F1), self)
        # layout
        frame = QFrame()
        frame.setProperty("look", "safe")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(40, 30, 40, 24)
        inside.setSpacing(theme.space("xl"))
        inside.addLayout(self._header())
        inside.addWidget(page, 1)
        inside.addLayout(self._footer(card))
        page.box.setContentsMargins(0, 0, 8, 0)
        page.box.addLayout(self._narrow(card) if theme.text_size() > 125 else self._broad(card))
        page.box.addStretch(1)
        # connections
        self._close.clicked.connect(self.accept)
        self._cards.clicked.connect(self._print_cards)
        again.activated.connect(self.accept)
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def setVisible(self, visible: bool) -> None:  # noqa: N802 (Qt)
        """Lie over the whole window, also when it was asked from a dialog."""
        parent = self.parentWidget()
        if visible and parent is not None:
            top = parent.window()
            while isinstance(top, QDialog) and (below := top.parentWidget()) is not None:
                top = below.window()
            self.setGeometry(top.geometry())
        super().setVisible(visible)

    def _header(self) -> QHBoxLayout:
        header = row(spacing="l")
        header.addWidget(Pictogram("ui_veilig", 64))
        words = column(spacing="xs")
        words.addWidget(Text(self.tr("Gaat het met iemand niet goed?"), "titel", wrap=True))
        words.addWidget(Text(self.tr("Mensen gaan voor. De sessie kan wachten."), "tekst", wrap=True))
        words.addWidget(self._plan)
        header.addLayout(words, 1)
        return header

    def _broad(self, card: HelpCard) -> QHBoxLayout:
        """What to do at the left, whom to call at the right."""
        left = self._do(card)
        left.addSpacing(theme.space("s"))
        left.addLayout(self._signs(card))
        both = row(spacing="xxl")
        both.addLayout(left, 3)
        numbers = column(spacing="m")
        numbers.addWidget(Text(self.tr("Bel"), "kop"))
        for number in card.numbers:
            numbers.addWidget(_NumberCard(number))
        numbers.addStretch(1)
        both.addLayout(numbers, 2)
        return both

    def _narrow(self, card: HelpCard) -> QVBoxLayout:
        """Whom to call first, so that no number hides below the edge of the screen."""
        box = column(spacing="l")
        numbers = row(spacing="m")
        for number in card.numbers:
            numbers.addWidget(_NumberCard(number, upright=True))
        box.addLayout(numbers)
        box.addLayout(self._do(card))
        box.addLayout(self._signs(card))
        return box

    def _do(self, card: HelpCard) -> QVBoxLayout:
        box = column(spacing="m")
        box.addWidget(Text(self.tr("Doe dit nu"), "kop"))
        for number, act in enumerate(card.do, start=1):
            line = row(spacing="m")
            figure = Text(str(number), "kop", "titel")
            figure.setFixedWidth(theme.scaled(24))
            line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Text(act, "kop", "nadruk", wrap=True), 1)
            box.addLayout(line)
        return box

    def _signs(self, card: HelpCard) -> QVBoxLayout:
        box = column(spacing="xs")
        box.addWidget(Text(self.tr("Hieraan merkt u het"), "tekst", "kop"))
        for sign in card.signs:
            box.addWidget(Text(sign, "tekst", look="second", wrap=True))
        return box

    def _footer(self, card: HelpCard) -> QHBoxLayout:
        from wijksessie.queries.sentences import full_day

        footer = row(spacing="l")
        footer.addWidget(self._close)
        footer.addWidget(self._cards)
        checked = self.tr("De nummers zijn gecontroleerd op {0}.").format(full_day(card.checked_on))
        self._said.setText(checked)
        footer.addWidget(self._said, 1)
        return footer

    def show_plan(self, plan: SafetyView) -> None:
        """Say who takes care and who can be called in this session; nothing while nobody planned it."""
        words = (
            (self.tr("Wie gaat mee: {0}"), plan.person),
            (self.tr("Waarheen: {0}"), plan.room),
            (self.tr("Bel: {0}"), " ".join(part for part in (plan.on_call, plan.phone) if part)),
        )
        said = ".  ".join(pattern.format(text) for pattern, text in words if text)
        self._plan.setText(said)
        self._plan.setVisible(bool(said))

    @Slot()
    def _print_cards(self) -> None:
        """Small cards with the numbers, to give people to take home."""
        import datetime as dt

        from ui.desktop.safety_print import PrintHelpCards

        printing = PrintHelpCards(self)
        printing.told.connect(self._said.setText)
        printing.start(dt.date.today())


class _NumberCard(QFrame):
    """One number, as large as it can be read from. Its zeros are open: a slashed one reads as an 8."""

    def __init__(self, number: HelpNumber, *, upright: bool = False) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName(f"{number.name}: {number.number}")
        also = f"{self.tr('of {0}').format(number.also)}, {number.when}" if number.also else number.when
        small = Text(also, "klein", look="second", wrap=True)
        small.setFont(theme.resident_font(theme.scaled(16)))
        big = Text(number.number)
        big.setFont(theme.resident_font(theme.scaled(34 if upright else 42), "titel"))
        big.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = column(spacing="xs")
        words.addWidget(Text(number.name, "kop", wrap=True))
        words.addWidget(small)
        box = QVBoxLayout(self) if upright else QHBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 12)
        if upright:
            box.addWidget(big)
        box.addLayout(words, 1)
        if not upright:
            box.addWidget(big)


def open_safety_card(parent: QWidget) -> None:
    """Lay the safety card over the window of `parent`."""
    from wijksessie.queries.helplines import helplines

    card = SafetyCard(helplines(), parent.window())
    plan = _plan_of(parent)
    if plan is not None:
        card.show_plan(plan)
    card.open()


def _plan_of(parent: QWidget) -> SafetyView | None:
    """The plan of the session being worked on; the card comes without it rather than not at all."""
    top: QWidget | None = parent.window()
    while top is not None and not hasattr(top, "desk"):
        above = top.parentWidget()
        top = above.window() if above is not None else None
    opened = None if top is None else top.desk.projects.current
    if opened is None:
        return None
    from wijksessie.queries.conditions import safety_plan
    from wijksessie.queries.session import current

    try:
        view = current(opened.workspace)
        return None if view is None else safety_plan(opened.workspace, view.id)
    except Exception:
        return None


class SafetyKey(QObject):
    """F1 in one window. Every window and dialog of the app has one; `Dialog` makes its own."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F1), window)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Open the safety card."""
        open_safety_card(self._window)
