"""The safety card on paper: what to notice, what to do, whom to call (domain.md 4.7)."""

from __future__ import annotations

from collections.abc import Iterator

from exports.paper.content import (
    Column,
    Heading,
    Item,
    Items,
    Kind,
    Mark,
    Part,
    Table,
    Text,
    cell,
    paragraphs,
)
from wijksessie.queries.conditions import SafetyView
from wijksessie.queries.helplines import helplines
from wijksessie.queries.sentences import full_day


def safety_card() -> Iterator[Part]:
    """The same card as in the app, with the numbers large."""
    card = helplines()
    yield Heading("Als het iemand te veel wordt", 3)
    yield Items(tuple(Item(Text(line), Mark.NUMBER) for line in card.do))
    yield Heading("Hieraan merkt u het", 3)
    yield Items(tuple(Item(Text(line)) for line in card.signs), 2)
    columns = (Column("Waarvoor", 3, leads=True), Column("Bel", 2), Column("Wanneer", 3))
    rows = tuple(
        (
            cell(number.name, Kind.STRONG),
            cell(number.number, Kind.LARGE, *paragraphs(f"of {number.also}" if number.also else "")),
            cell(number.when),
        )
        for number in card.numbers
    )
    yield Table(columns, rows, whole=True)
    yield Heading("Na afloop", 3)
    yield Items(tuple(Item(Text(line)) for line in card.after), 2)
    yield Text(f"De nummers zijn gecontroleerd op {full_day(card.checked_on)}.", Kind.SMALL)


def care_facts(plan: SafetyView) -> tuple[tuple[str, str], ...]:
    """Who takes care on the day itself, where, and whom they call."""
    call = ", ".join(part for part in (plan.on_call, plan.phone) if part)
    checked = f"{call}\nGecontroleerd op {full_day(plan.checked_on)}" if call and plan.checked_on else call
    return (
        ("Wie zorgt er?", plan.person),
        ("Wie neemt over?", plan.second),
        ("Rustige ruimte", plan.room),
        ("Bel als het moet", checked),
        ("Let op", plan.note),
    )
