"""Which widget shows which gesture. A new gesture is one line here; a new technique is none."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from wijksessie.techniques.gestures import (
    Arrange,
    ChoiceForm,
    ChooseCards,
    ChooseOne,
    CollectCards,
    FillCells,
    LayAlongRope,
    LayInOrder,
    PlaceOnZones,
    Promise,
    PutDots,
    Shape,
    ShareBeans,
    SortOnMats,
    ThisOrThat,
    WriteInColumns,
)

if TYPE_CHECKING:
    from ui.desktop.gestures.gesture import GestureWidget
    from wijksessie.techniques.base import Gesture

_PLACES: dict[object, str] = {
    PutDots: "table_dots:TableDots",
    ShareBeans: "beans:BeansGesture",
    (ChooseOne, ChoiceForm.COUNTS): "counters:CountersGesture",
    (ChooseOne, ChoiceForm.STATEMENTS): "statements:StatementsGesture",
    (ChooseOne, ChoiceForm.MARKS): "marks:MarksGesture",
    (ChooseOne, ChoiceForm.VERDICTS): "verdicts:VerdictsGesture",
    FillCells: "cells:CellsGesture",
    (Arrange, Shape.WEB): "web:WebGesture",
    (Arrange, Shape.RINGS): "rings:RingsGesture",
    (Arrange, Shape.TREE): "tree:TreeGesture",
    LayInOrder: "order:OrderGesture",
    ThisOrThat: "pairs:PairsGesture",
    SortOnMats: "mats:MatsGesture",
    CollectCards: "collect:CollectGesture",
    PlaceOnZones: "zones:ZonesGesture",
    WriteInColumns: "columns:ColumnsGesture",
    LayAlongRope: "rope:RopeGesture",
    ChooseCards: "choose_cards:ChooseCardsGesture",
    Promise: "promises:PromisesGesture",
}


def widget_for(gesture: Gesture) -> type[GestureWidget]:
    """Return the widget class for a gesture, imported when it is first needed."""
    variant = getattr(gesture, "form", None) or getattr(gesture, "shape", None)
    found = _PLACES.get((type(gesture), variant)) or _PLACES[type(gesture)]
    module, name = found.split(":")
    cls: type[GestureWidget] = getattr(import_module(f"ui.desktop.gestures.{module}"), name)
    return cls
