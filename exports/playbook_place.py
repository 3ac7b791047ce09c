"""Chapters of the playbook about where it is and what it costs: place, contacts, money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exports.paper.content import (
    Column,
    Facts,
    Heading,
    Item,
    Items,
    Kind,
    Mark,
    Notice,
    Part,
    Photo,
    Section,
    Table,
    Text,
    Whole,
    cell,
    paragraphs,
)
from exports.playbook_words import STATES, TYPES, moment, said_on, todo, with_clock
from wijksessie.queries.checks import CheckView
from wijksessie.queries.compensation import NONE, ThankYou
from wijksessie.queries.conditions import NeedView
from wijksessie.queries.euro import euro
from wijksessie.queries.playbook import DayContact, Playbook
from wijksessie.queries.sentences import full_day
from wijksessie.terms import CheckState, ContactType


def place(book: Playbook) -> Iterator[Section]:
    """Where it is, how people get in, what it needs, and what happens when before it starts."""
    where = book.place
    parts: list[Part] = [Heading("Plek")]
    facts = (
        ("Plek", where.name),
        ("Adres", where.address),
        ("De deur", where.route),
        ("Sleutel", where.key_with),
        ("Telefoon", where.phone),
        ("Open vanaf", with_clock(where.open_from)),
        ("Rustige ruimte", where.quiet_room),
        ("Wanneer", moment(book)),
    )
    parts.append(Facts(facts))
    missing = [
        name
        for name, known in zip(
            ("de plek", "het adres", "de sleutel"), (where.name, where.address, where.key_with), strict=True
        )
        if not known
    ]
    if missing:
        parts.append(todo(f"Nog in te vullen: {', '.join(missing)}."))
    if book.photo is not None:
        parts += [Text("Zo ziet de deur eruit:", leads=True), Photo(book.photo.data, book.photo.alt)]
    parts += _looked_at("Kan iedereen erin?", book.access)
    parts += _looked_at("Past de tijd?", book.times)
    parts += _needs(book.needs)
    yield Section(tuple(parts))


def _looked_at(title: str, lines: Sequence[CheckView]) -> Iterator[Part]:
    """What the team saw; what nobody looked at yet stays a box to tick."""
    if not lines:
        return
    yield Heading(title, 3)
    marks = {CheckState.YES: Mark.TICKED, CheckState.NO: Mark.CROSSED_OUT}
    yield Items(
        tuple(
            Item(
                Text(line.label),
                marks.get(line.state, Mark.BOX) if line.state is not None else Mark.BOX,
                ". ".join(part for part in (STATES.get(line.state, ""), line.note) if part),
            )
            for line in lines
        ),
        2,
    )


def _needs(needs: Sequence[NeedView]) -> Iterator[Part]:
    known = [need for need in needs if need.wanted is not None]
    open_ = [need for need in needs if need.wanted is None]
    if not needs:
        return
    yield Heading("Wat is er nodig?", 3)
    if known:
        columns = (Column("Wat", 2, leads=True), Column("Hoe", 4), Column("Wie", 2), Column("Geregeld", 1.2))
        rows = tuple(
            (
                cell(need.label, Kind.STRONG),
                cell(need.detail if need.wanted else f"Niet nodig. {need.detail}".strip()),
                cell(need.by_whom if need.wanted else ""),
                cell(("Ja" if need.arranged else "Nog niet") if need.wanted else ""),
            )
            for need in known
        )
        yield Table(columns, rows)
    if open_:
        yield todo(f"Nog te kiezen: {', '.join(need.label.lower() for need in open_)}.")


def contacts(book: Playbook) -> Iterator[Section]:
    """Whom to reach on the day, on pages of their own: they are not for residents and do not stay."""
    parts: list[Part] = [Heading("Contacten voor deze dag")]
    if book.contacts:
        for_team = Text("Dit blad is alleen voor het team. Laat het niet liggen.", Kind.STRONG)
        destroy = Text("Vernietig het na de sessie. Hier staan alleen mensen met geldige toestemming.")
        parts.append(Notice((for_team, destroy)))
    else:
        parts.append(todo("Er zijn nog geen contacten. Schrijf ze op in stap 1 en stap 3."))
    names = {
        ContactType.KEY_PERSON: "Sleutelpersonen",
        ContactType.SELF_ORGANISATION: "Zelforganisaties",
        ContactType.ORGANISATION: "Organisaties",
    }
    for type_, title in names.items():
        some = [contact for contact in book.contacts if contact.type is type_]
        if some:
            parts += [Heading(title, 3), _contact_table(some)]
    if book.withheld:
        who = "1 contact staat" if book.withheld == 1 else f"{book.withheld} contacten staan"
        parts.append(Text(f"{who} hier niet, omdat de toestemming ontbreekt of voorbij is.", Kind.SMALL))
    note = "Alleen voor het team. Vernietig dit blad na de sessie."
    yield Section(tuple(parts), fresh=True, note=note) if book.contacts else Section(tuple(parts))


def _contact_table(some: Sequence[DayContact]) -> Table:
    columns = (Column("Wie", 3, leads=True), Column("Voor wie of wat", 3), Column("Bereikbaar", 3))
    return Table(
        columns,
        tuple(
            (
                cell(contact.name, Kind.STRONG, *paragraphs(contact.person)),
                cell(contact.about),
                cell(contact.phone, Kind.STRONG, *paragraphs(contact.other, Kind.SMALL)),
            )
            for contact in some
        ),
    )


def money(book: Playbook) -> Iterator[Section]:
    """The budget, the thank-you and the answer of the municipality."""
    parts: list[Part] = [Heading("Geld en bedankje")]
    budget = book.budget
    if budget.lines:
        columns = (
            Column("Wat", 4, leads=True),
            Column("Kosten", 1.4),
            Column("Betaalt", 2.2),
            Column("Stand", 1.6),
        )
        rows = [
            (cell(line.words), cell(euro(line.cost)), cell(line.payer), cell(line.state))
            for line in budget.lines
        ]
        rows.append(
            (cell("Alles samen", Kind.STRONG), cell(euro(budget.cost), Kind.STRONG), cell(""), cell(""))
        )
        parts += [Heading(budget.title, 3), Table(columns, tuple(rows))]
        name, amount = budget.outcome
        parts.append(Text(f"{name}: {amount}."))
    else:
        parts.append(todo("Er is nog geen begroting."))
    parts += [Heading("Bedankje voor bewoners", 3), *_thanks(book.thanks, book.aloud)]
    yield Section(tuple(parts))


def _thanks(thanks: ThankYou, aloud: Sequence[str]) -> Iterator[Part]:
    if not thanks.type:
        yield todo("Kies nog of bewoners een bedankje krijgen.")
        return
    if thanks.type == NONE:
        yield Text("Bewoners krijgen geen bedankje.")
        return
    what = TYPES.get(thanks.type, thanks.type)
    much = f" van {euro(thanks.cents)}" if thanks.cents is not None else ""
    plus = f", en {thanks.plus}" if thanks.plus else ""
    yield Text(f"{what}{much}{plus}.")
    if thanks.missing:
        asked = f" Gevraagd op {full_day(thanks.asked_on)}." if thanks.asked_on else ""
        yield todo(f"Er is nog geen schriftelijk antwoord van Werk en Inkomen.{asked}")
    if thanks.answer:
        yield Notice(
            (
                Text("Antwoord van de gemeente", Kind.STRONG),
                *paragraphs(thanks.answer),
                Text(said_on(thanks.answered_by, thanks.answered_on), Kind.SMALL),
            )
        )
    if aloud:
        yield Whole(
            (
                Text("Zeg dit tegen iedereen:", leads=True),
                Notice(tuple(Text(line) for line in aloud)),
            )
        )
