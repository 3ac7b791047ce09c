"""Scenes of techniques in which cards and lines come to lie in boxes: mats, columns, a wall."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from wijksessie.queries.options import OptionView, mats
from wijksessie.queries.sentences import short_day
from wijksessie.queries.stage.scene import CardLaid, Frame, Laid, Piece, Spot, Spots, Word
from wijksessie.queries.stage.seen import Pages, Seen, chunks
from wijksessie.queries.stage.texts import line, words
from wijksessie.terms import WhoCan

ON_A_MAT, MATS = 3, 4
IN_A_COLUMN = 3
ON_THE_WALL = 8


def card_sort(seen: Seen) -> Pages:
    """Four mats a page, filling up; a card on which the tables differ has a ring."""
    pages = Pages("boxes")
    lying: dict[str, list[CardLaid]] = {}
    for card, found in (seen.outcome.agreement if seen.entries else {}).items():
        word = seen.word(card)
        ringed = card in seen.outcome.discuss
        lying.setdefault(found.modal_theme, []).append(CardLaid(word.label, word.pictogram, ringed=ringed))
    for part in chunks(mats(), MATS):
        full = [list(chunks(lying.get(mat.key, ()), ON_A_MAT)) for mat in part]
        for nr, layer in enumerate(zip_longest(*full, fillvalue=())):
            laid: list[Piece] = [
                Laid(f"vel_{mat.key}_{nr}", box, tuple(cards))
                for box, (mat, cards) in enumerate(zip(part, layer, strict=True))
                if cards
            ]
            frame = Frame(look="mats", boxes=tuple(_word(mat) for mat in part))
            if laid or nr == 0:
                pages.page(frame, laid)
    talk = [card for cards in lying.values() for card in cards if card.ringed]
    if talk:
        _wall(pages, talk, 6, head=line("discuss_line"))
    return pages


def brainstorm(seen: Seen) -> Pages:
    """A growing wall of cards; nobody sees how often something was said, or at which table."""
    pages = Pages("boxes")
    cards = [CardLaid(view.label, view.pictogram) for view in seen.options.values() if seen.entries]
    _wall(pages, cards, ON_THE_WALL)
    return pages


def ground_rules(seen: Seen) -> Pages:
    """Picture cards of what people agreed, own ones too."""
    pages = Pages("boxes")
    chosen = [seen.word(key) for key in seen.outcome.chosen]
    cards = [CardLaid(word.label, word.pictogram) for word in chosen]
    _wall(pages, cards + [CardLaid(added.text) for added in seen.outcome.added], 6)
    return pages


def _wall(pages: Pages, cards: Sequence[CardLaid], most: int, head: str = "") -> None:
    for part in chunks(cards, most):
        look = f"wall{most}"
        shown = [Laid(f"kaart_{len(pages.frames)}_{nr}", nr, (card,)) for nr, card in enumerate(part)]
        pages.page(Frame(head=head, look=look), shown)


def commentary(seen: Seen) -> Pages:
    """One option at a time, with what is good, what is not, and what people wonder."""
    pages = Pages("boxes")
    for option, said in seen.outcome.by_option.items():
        word = seen.word(option)
        _columns(pages, option, word.label, word.pictogram, seen, said.lines)
    if not pages.frames:
        pages.page(Frame(look="columns", boxes=_heads(seen, ("plus", "min", "vraag"))), ())
    return pages


def walk(seen: Seen) -> Pages:
    """Stop by stop: what is fine, what gives stress, what could be."""
    pages = Pages("boxes")
    for stop in seen.outcome.stops:
        word = seen.word(stop.zone)
        _columns(pages, stop.zone, word.label, word.pictogram, seen, stop.lines)
    if not pages.frames:
        pages.page(Frame(look="columns", boxes=_heads(seen, ("fijn", "stress", "idee"))), ())
    return pages


def _heads(seen: Seen, keys: Sequence[str]) -> tuple[Word, ...]:
    return tuple(Word(seen.column(key).label, f"sign_{key}") for key in keys)


def _columns(
    pages: Pages, key: str, head: str, pictogram: str, seen: Seen, lines: Mapping[str, Sequence[Any]]
) -> None:
    """Pages with columns of written lines; as many pages as the longest column needs."""
    columns = tuple(seen.columns)
    full = [list(chunks([found.text for found in lines.get(column, ())], IN_A_COLUMN)) for column in columns]
    for nr, layer in enumerate(zip_longest(*full, fillvalue=())):
        laid = [
            Laid(f"{key}_{columns[box]}_{nr}", box, tuple(map(CardLaid, texts)))
            for box, texts in enumerate(layer)
            if texts
        ]
        frame = Frame(head=head, pictogram=pictogram, look="columns", boxes=_heads(seen, columns))
        pages.page(frame, laid)


def h_form(seen: Seen) -> Pages:
    """Every sticker on the line, and then the reasons. No average."""
    pages = Pages("marks")
    highest = int(seen.setup.params.get("highest", 10))
    marks = seen.outcome.scores_sorted if seen.entries else ()
    at = [Spot(str(mark), at=(float(mark),), count=marks.count(mark)) for mark in sorted(set(marks))]
    scale = tuple(Word(str(mark)) for mark in range(highest + 1))
    pages.page(Frame(columns=scale), (Spots("cijfers", tuple(at)),) if at else ())
    if seen.entries:
        reasons = ("why_not_higher", "why_not_lower", "improve")
        heads = tuple(Word(seen.column(key).label) for key in reasons)
        full = [
            list(chunks(tuple(dict.fromkeys(getattr(seen.outcome, key))), IN_A_COLUMN)) for key in reasons
        ]
        for nr, layer in enumerate(zip_longest(*full, fillvalue=())):
            laid = [
                Laid(f"{reasons[box]}_{nr}", box, tuple(map(CardLaid, texts)))
                for box, texts in enumerate(layer)
                if texts
            ]
            if laid:
                pages.page(Frame(kind="boxes", look="columns", boxes=heads), laid)
    return pages


def action_planning(seen: Seen) -> Pages:
    """What we do ourselves, together, and what an organisation does; an owner only when it said yes."""
    pages = Pages("boxes")
    names = words()["actions"]
    kinds = (WhoCan.SELF, WhoCan.TOGETHER, WhoCan.ORGANISATION)
    heads = tuple(Word(names[kind.value], f"who_{kind.value}") for kind in kinds)
    full = [
        list(chunks([_promise(pledge) for pledge in seen.outcome.columns.get(kind, ())], 3)) for kind in kinds
    ]
    for nr, layer in enumerate(zip_longest(*full, fillvalue=())):
        laid = [
            Laid(f"{kinds[box].value}_{nr}", box, tuple(cards)) for box, cards in enumerate(layer) if cards
        ]
        if laid or nr == 0:
            pages.page(Frame(look="columns", boxes=heads), laid)
    return pages


def _promise(pledge: Any) -> CardLaid:
    day = ""
    try:
        day = short_day(dt.date.fromisoformat(pledge.when))
    except ValueError:
        day = pledge.when
    said = ", ".join(part for part in (*pledge.owners[:1], day) if part)
    return CardLaid(pledge.what, note=said if pledge.owners else line("searching"))


def _word(view: OptionView) -> Word:
    return Word(view.label, view.pictogram, view.theme)
