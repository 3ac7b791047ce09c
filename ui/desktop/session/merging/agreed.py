"""The numbers of a round as small fields: how many dots, which criteria, when the faces are chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.desktop import theme
from ui.desktop.parts.choices import Choice
from ui.desktop.parts.field import Field
from ui.desktop.parts.flow import Flow
from ui.desktop.parts.frames import clear, column
from ui.desktop.parts.text import Text
from ui.desktop.parts.tick_box import TickBox
from ui.desktop.session.people.counter import Counter
from wijksessie.terms import CHECK_FRAMEWORK, THEMES, CardKind, Moment, TechniqueId

if TYPE_CHECKING:
    from wijksessie.queries.round_prep import RoundPrep


def _tr(text: str) -> str:
    return QCoreApplication.translate("AgreedFields", text)


@dataclass(frozen=True)
class Number:
    """A number that is agreed before a round: what it is usually, at least and at most."""

    key: str
    label: str
    usual: int
    least: int
    most: int


def numbers_of(technique: TechniqueId) -> tuple[Number, ...]:
    """The numbers of a technique (domain.md 2)."""
    found: dict[TechniqueId, tuple[Number, ...]] = {
        TechniqueId.DOT_VOTE: (
            Number("dots_per_person", _tr("Stippen per mens"), 3, 1, 9),
            Number("max_per_item", _tr("Hoogstens op één kaart"), 1, 1, 9),
        ),
        TechniqueId.TEN_BEANS: (Number("beans", _tr("Bonen per tafel"), 10, 5, 30),),
        TechniqueId.MATRIX: (Number("most", _tr("Bonen per vakje, hoogstens"), 5, 1, 9),),
        TechniqueId.SEASON: (Number("most", _tr("Stenen per maand, hoogstens"), 3, 1, 9),),
        TechniqueId.H_FORM: (Number("highest", _tr("Hoogste cijfer"), 10, 5, 10),),
    }
    return found.get(technique, ())


class AgreedFields(QWidget):
    """The fields of one technique. `agreed` comes with the params that changed."""

    agreed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # parts
        self._made_for: object = None
        self._counters: dict[str, tuple[Counter, Number]] = {}
        self._ticks: dict[str, TickBox] = {}
        self._choice: Choice | None = None
        self._fields: dict[str, Field] = {}
        # layout
        self._box = column(spacing="m")
        self.setLayout(self._box)

    def show_round(self, prep: RoundPrep) -> None:
        """Show what was agreed; a round that is open keeps it."""
        if prep.technique != self._made_for:
            self._make(prep.technique)
        for counter, number in self._counters.values():
            counter.show_number(int(prep.params.get(number.key, number.usual)))
        criteria = prep.params.get("criteria", CHECK_FRAMEWORK)
        for key, tick in self._ticks.items():
            tick.setChecked(key in criteria)
        if self._choice is not None:
            usual = {"kind": CardKind.STRESS}.get(self._choice.key)
            self._choice.show_value(prep.params.get(self._choice.key, usual))
        for key, field in self._fields.items():
            field.show_text(str(prep.params.get(key, "")))
        self.setEnabled(not prep.opened)
        self.setVisible(self._box.count() > 0)

    def _make(self, technique: TechniqueId) -> None:
        self._made_for = technique
        clear(self._box)
        self._counters, self._ticks, self._fields, self._choice = {}, {}, {}, None
        for number in numbers_of(technique):
            counter = Counter(
                f"agreed_{number.key}", number.label, number.usual, least=number.least, most=number.most
            )
            counter.key = number.key
            counter.changed.connect(self._count)
            self._counters[number.key] = (counter, number)
            self._box.addWidget(counter)
        if technique == TechniqueId.MATRIX:
            self._make_ticks()
        elif technique == TechniqueId.MOOD:
            options = ((Moment.START, self.tr("Aan het begin")), (Moment.END, self.tr("Aan het eind")))
            self._make_choice("moment", self.tr("Wanneer?"), options)
        elif technique == TechniqueId.BRAINSTORM:
            kinds = (
                (CardKind.STRESS, self.tr("Wat stress geeft")),
                (CardKind.SOLUTION, self.tr("Wat helpt")),
            )
            self._make_choice("kind", self.tr("Wat noemen mensen?"), kinds)
        elif technique == TechniqueId.WALK:
            for key, label in (
                ("when", self.tr("Welk moment van de dag?")),
                ("weather", self.tr("Het weer")),
            ):
                field = self._fields[key] = Field(f"agreed_{key}", label, key)
                field.written.connect(self._write)
                self._box.addWidget(field)

    def _make_ticks(self) -> None:
        holder = QWidget()
        flow = Flow(holder, gap=16, line_gap=8)
        for wanted in THEMES:
            tick = TickBox(theme.look_of(wanted).label, f"criterion_{wanted.value}")
            tick.clicked.connect(self._tick)
            self._ticks[wanted.value] = tick
            flow.addWidget(tick)
        self._box.addWidget(Text(self.tr("Waar letten mensen op?"), "tekst", "nadruk", wrap=True))
        self._box.addWidget(holder)

    def _make_choice(self, key: str, label: str, options: tuple[tuple[object, str], ...]) -> None:
        self._choice = Choice(f"agreed_{key}", label, options, key, may_be_open=False)
        self._choice.chosen.connect(self._choose)
        self._box.addWidget(Text(label, "tekst", "nadruk", wrap=True))
        self._box.addWidget(self._choice)

    @Slot(int)
    def _count(self, number: int) -> None:
        counter = self.sender()
        assert isinstance(counter, Counter)
        self.agreed.emit({counter.key: number})

    @Slot()
    def _tick(self) -> None:
        """The last criterion stays: without one there is nothing to fill."""
        chosen = [key for key, tick in self._ticks.items() if tick.isChecked()]
        if chosen:
            self.agreed.emit({"criteria": chosen})
            return
        tick = self.sender()
        assert isinstance(tick, TickBox)
        tick.setChecked(True)

    @Slot(str, object)
    def _choose(self, key: str, value: object) -> None:
        self.agreed.emit({key: value})

    @Slot(str, str)
    def _write(self, key: str, text: str) -> None:
        self._fields[key].kept()
        self.agreed.emit({key: text.strip()})
