"""What Uitkomsten shows: frozen values, light to import. Numbers are here for the team; sentences tell them.

Nothing here is a percentage, a total score or a league table (PH-22, domain.md 3.9).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wijksessie.terms import CardKind, CardOrigin, Moment, TechniqueId, Theme


@dataclass(frozen=True)
class TableHead:
    """A table as the team knows it, above a column."""

    key: str
    label: str
    pictogram: str


@dataclass(frozen=True)
class RankRow:
    """One card that tables laid in order. `ranks` may be halves: laid together on 3 and 4 is 3.5.

    `place` is its joint place; two cards can share one. A table that did not lay the card has no rank.
    """

    key: str
    label: str
    pictogram: str
    place: int
    ranks: Mapping[str, float]


@dataclass(frozen=True)
class RankPicture:
    """How the tables laid the same cards, best first; every table a column (mockup h)."""

    tables: tuple[TableHead, ...]
    rows: tuple[RankRow, ...]
    note: str
    """What the eye needs to read it: "1 is bovenaan. Tafel Vis legde twee kaarten samen op plek 3 en 4."."""


@dataclass(frozen=True)
class CountRow:
    """One card with what every table gave it, for the team. `stays` is how often it stays in the top 3."""

    key: str
    label: str
    pictogram: str
    theme: Theme | None
    place: int
    counts: Mapping[str, int]
    total: int
    stays: int


@dataclass(frozen=True)
class CountPicture:
    """Counts per table beside each other: dots. `reduced` is how many times one table is left out."""

    tables: tuple[TableHead, ...]
    rows: tuple[CountRow, ...]
    reduced: int
    strong_from: int
    """From this count on a cell is filled; 0 for none."""
    note: str


@dataclass(frozen=True)
class Signal:
    """A minority signal, told as a sentence without its table (domain.md 3.4)."""

    key: str
    pictogram: str
    head: str
    """"Bij één tafel staan de brieven op plek 1."."""
    told: str
    """What it means and what happens with it; for the team."""


@dataclass(frozen=True)
class RoundResult:
    """One round in words. `head` tells the result or how far the tables agree; `lines` say more.

    At most one of `ranks` and `counts` is there; every other technique is shown as on the big screen
    (`queries.stage.scenes.stage_of(round_id)`). `hidden` says why nothing may be shown, or is empty.
    """

    round_id: str
    technique: TechniqueId
    title: str
    question: str
    kicker: str
    """"Wat helpt? Op volgorde gelegd door 4 tafels"."""
    head: str
    lines: tuple[str, ...] = ()
    ranks: RankPicture | None = None
    counts: CountPicture | None = None
    signals: tuple[Signal, ...] = ()
    waiting: tuple[str, ...] = ()
    hidden: str = ""


@dataclass(frozen=True)
class ThemeCard:
    """A card under its theme, with what residents did with it, in words: "12 stippen, plek 1"."""

    key: str
    label: str
    pictogram: str
    kind: CardKind
    origin: CardOrigin
    said: str
    top: bool
    """Whether it is in a joint top 3."""


@dataclass(frozen=True)
class ThemeResult:
    """What was said about one theme; `lines` in words. Themes stand in the order of the source (PH-01)."""

    theme: Theme
    label: str
    lines: tuple[str, ...]
    cards: tuple[ThemeCard, ...]


@dataclass(frozen=True)
class Faces:
    """How many chose each of five faces at one moment; never paired with another moment."""

    moment: Moment
    counts: tuple[int, ...]
    people: int
    middle: int | None
    """The middle face, 1 to 5; None for nobody."""


@dataclass(frozen=True)
class Mood:
    """Faces at the start and at the end, with one sentence; `hidden` says why they are not shown."""

    start: Faces | None
    end: Faces | None
    told: str
    hidden: str = ""


@dataclass(frozen=True)
class PeopleResult:
    """Who was there in groups that may be told, or why they are left out (domain.md 3.10)."""

    title: str
    cells: tuple[tuple[str, int], ...]
    why: str
    """Why cells were merged or nothing is shown; empty when everything stands as it was counted."""


@dataclass(frozen=True)
class Results:
    """Everything of one session. `line` tells whom it is about: "Dit vertelden 24 bewoners aan 4 tafels"."""

    session_id: str
    line: str
    rounds: tuple[RoundResult, ...]
    themes: tuple[ThemeResult, ...]
    signals: tuple[Signal, ...]
    mood: Mood | None
    resilience: tuple[str, ...]
    """The three questions of NV-14 in words: "10 van de 23 mensen kozen 4 of 5."."""
    people: tuple[PeopleResult, ...]
    own_cards: str
    """How many cards came from residents themselves (PH-02), in a sentence."""


@dataclass(frozen=True)
class Beside:
    """One theme in two sessions of the same neighbourhood; only what can be laid side by side (PH-21)."""

    theme: Theme
    label: str
    earlier: tuple[str, ...]
    later: tuple[str, ...]
    still: tuple[str, ...]
    """Cards in the top 3 of both."""


@dataclass(frozen=True)
class Comparison:
    """Two sessions side by side: themes, what stayed in the top, actions that are done, faces; in text."""

    earlier: str
    later: str
    themes: tuple[Beside, ...]
    lines: tuple[str, ...]
    careful: str
    """Why this says nothing about people who were not there: "Er waren andere mensen ..."."""
