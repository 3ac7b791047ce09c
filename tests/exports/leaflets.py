"""Leaflets as strange as a neighbourhood can make them, for the property tests."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from wijksessie.queries.helplines import HelpLine
from wijksessie.queries.leaflet import (
    Again,
    Doing,
    Helps,
    Leaflet,
    Pictured,
    Present,
    Promise,
    Refusal,
    Respond,
    TopRow,
    TopThree,
)
from wijksessie.queries.people import People

_TEXT = """Hoge energierekening buurthuis samen moeilijke brieven en formulieren van de in één zó dat u naar
arbeidsongeschiktheidsverzekering coöperatie ’s avonds €15 10 uur https://www.voorbeeld.nl/heel/lang/adres
Łódź İzmir"""
_WORDS = _TEXT.split()
_NAMES = ("st_energie", "so_inloop", "st_brieven", "bestaat_niet", "../boos", "")


def _sentence(most: int) -> st.SearchStrategy[str]:
    dutch = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=most // 8).map(" ".join)
    return st.one_of(dutch, dutch, dutch, st.text(max_size=most)).map(lambda text: text[:most])


label = _sentence(60)
sentence = _sentence(110)
pictogram = st.sampled_from(_NAMES)


def lines(most: int, least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(sentence, min_size=least, max_size=most).map(tuple)


@st.composite
def people(draw: st.DrawFn, of: int) -> People:
    count = draw(st.integers(0, of))
    if of <= 30:
        return People(count, of, count, of, False)
    return People(count, of, round(count / of * 10), 10, True)


@st.composite
def leaflets(draw: st.DrawFn) -> Leaflet:
    of = draw(st.sampled_from((1, 3, 10, 11, 24, 30, 31, 120)))
    row = st.builds(TopRow, st.integers(1, 12), label, pictogram, sentence, st.one_of(st.none(), people(of)))
    pictured = st.builds(Pictured, label, pictogram, st.one_of(st.none(), st.integers(1, 5)))
    shown = st.lists(pictured, max_size=7).map(tuple)
    promise = st.builds(Promise, st.just("a"), label, pictogram, lines(3))
    helpline = st.builds(HelpLine, label, lines(3), st.just(("113", "0800 0113")))

    def maybe(strategy: st.SearchStrategy[object]) -> object:
        return draw(st.one_of(strategy, strategy, st.none()))

    return Leaflet(
        title=draw(label),
        subtitle=draw(label),
        edition=dt.date(2026, 10, 27),
        thanks=draw(lines(3)),
        present=maybe(st.builds(Present, label, lines(3), people(of))),  # type: ignore[arg-type]
        stress=maybe(  # type: ignore[arg-type]
            st.builds(TopThree, label, lines(2), st.lists(row, max_size=3).map(tuple), lines(2), shown)
        ),
        difference=maybe(lines(2)),  # type: ignore[arg-type]
        helps=maybe(st.builds(Helps, label, shown, lines(2), shown)),  # type: ignore[arg-type]
        doing=maybe(st.builds(Doing, label, st.lists(promise, max_size=3).map(tuple), lines(2))),  # type: ignore[arg-type]
        refusal=maybe(st.builds(Refusal, label, st.one_of(st.none(), pictogram), lines(6))),  # type: ignore[arg-type]
        respond=maybe(  # type: ignore[arg-type]
            st.builds(Respond, label, st.one_of(st.none(), pictogram), lines(3), st.just(("10",)))
        ),
        again=maybe(st.builds(Again, label, label, lines(3))),  # type: ignore[arg-type]
        help=tuple(draw(st.lists(helpline, max_size=3))),
        footer=draw(lines(2)),
    )
