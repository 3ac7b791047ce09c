"""The paper twin: what a session needs on paper so that it can run without the laptop (domain.md 0).

Reading it creates nothing: a block whose round was not prepared yet shows what usually lies on its table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from wijksessie.model import Card, ProgrammeBlock, Round, WijkSession
from wijksessie.queries.leaflet import OwnPicture
from wijksessie.queries.library import Group, technique_text
from wijksessie.queries.options import OptionView
from wijksessie.queries.own_pictures import pictures_named, with_own_pictures
from wijksessie.queries.programme_view import blocks_of
from wijksessie.queries.rounds import rounds_of, tables_of
from wijksessie.queries.sheets import sheet_of
from wijksessie.queries.twin_packing import PackLine, packing
from wijksessie.queries.usual import usual_round
from wijksessie.store import Workspace
from wijksessie.techniques.base import PLENARY, Gesture
from wijksessie.techniques.gestures import (
    Arrange,
    ChooseCards,
    ChooseOne,
    CollectCards,
    FillCells,
    LayAlongRope,
    LayInOrder,
    PlaceOnZones,
    Promise,
    PutDots,
    ShareBeans,
    SortOnMats,
    ThisOrThat,
    WriteInColumns,
)
from wijksessie.terms import CardKind, TechniqueId

__all__ = ["PackLine", "SessionTwin", "TwinBlock", "TwinPaper", "TwinPart", "TwinTable", "session_twin"]

_SOME_TABLES = 4
"""While nobody named the tables."""
SPARE_BALLOTS = 2
"""More ballots than people at a table: somebody makes a mistake."""


class TwinPaper(StrEnum):
    """A kind of paper, in the order in which a table leader needs them."""

    INSTRUCTION = "instruction"
    MAT = "mat"
    CARDS = "cards"
    BALLOT = "ballot"
    TALLY = "tally"


_I, _M, _C, _B, _T = TwinPaper
PAPERS: Mapping[type, tuple[TwinPaper, ...]] = MappingProxyType(
    {
        PutDots: (_I, _C, _B, _T),
        ShareBeans: (_I, _M, _T),
        LayInOrder: (_I, _M, _C, _T),
        SortOnMats: (_I, _M, _C, _T),
        ChooseOne: (_I, _M, _C, _T),
        ThisOrThat: (_I, _C, _T),
        PlaceOnZones: (_I, _M, _T),
        FillCells: (_I, _M, _C, _T),
        CollectCards: (_I, _C, _T),
        WriteInColumns: (_I, _M, _C, _T),
        LayAlongRope: (_I, _M, _C, _T),
        ChooseCards: (_I, _C, _T),
        Arrange: (_I, _M, _C, _T),
        Promise: (_I, _M, _T),
    }
)
"""Which papers belong to a gesture; the technique itself does not matter."""


@dataclass(frozen=True)
class TwinTable:
    """A table of residents; `people` is 0 while nobody counted them."""

    key: str
    label: str
    pictogram: str
    people: int


@dataclass(frozen=True)
class TwinPart:
    """One kind of paper of a block: `each` for every one of `places` tables, or for the room as a whole."""

    kind: TwinPaper
    each: int
    places: int
    plenary: bool = False

    @property
    def copies(self) -> int:
        """How many are needed in all."""
        return self.each * self.places

    @property
    def words(self) -> str:
        """As it stands on the list: "2 per tafel: 8"."""
        if self.plenary:
            return f"{self.each} voor de hele groep"
        return f"{self.each} per tafel: {self.copies}" if self.places > 1 else f"{self.each} voor de tafel"


@dataclass(frozen=True)
class TwinBlock:
    """A block of the programme with a technique. `key` is the id of its block, or of its round without one.

    `solutions` are the options that help: their cards have the leaf edge. `columns` are the things beside the
    options, as in `queries.sheets.SheetView`. `start` and `minutes` are not shown to residents.
    """

    key: str
    technique: str
    name: str
    question: str
    gestures: tuple[Gesture, ...]
    options: tuple[OptionView, ...]
    columns: tuple[OptionView, ...]
    solutions: frozenset[str]
    tables: tuple[TwinTable, ...]
    plenary: bool
    parts: tuple[TwinPart, ...]


@dataclass(frozen=True)
class SessionTwin:
    """Everything for one session on paper. `named` is false while nobody made tables.

    `pictures` holds the residents' own, by the name that stands for a pictogram.
    """

    session_id: str
    title: str
    tables: tuple[TwinTable, ...]
    named: bool
    blocks: tuple[TwinBlock, ...]
    packing: tuple[PackLine, ...]
    pictures: Mapping[str, OwnPicture] = field(default_factory=dict, hash=False)

    @property
    def people(self) -> int:
        """Residents at all tables; 0 while nobody counted."""
        return sum(table.people for table in self.tables)


def session_twin(workspace: Workspace, session_id: str) -> SessionTwin | None:
    """Read what this session needs on paper; None when the session is gone."""
    with workspace.read() as db:
        session = db.get(WijkSession, session_id)
        return None if session is None else _twin(db, session)


def _twin(db: Session, session: WijkSession) -> SessionTwin:
    found = tuple(
        TwinTable(table.key, table.label, table.pictogram, table.taking_part or table.residents)
        for table in tables_of(db, session.id)
    )
    tables = found or tuple(
        TwinTable(f"tafel_{nr}", f"Tafel {nr}", "", 0) for nr in range(1, _SOME_TABLES + 1)
    )
    blocks = tuple(_block(db, key, round_, tables) for key, round_ in _rounds(db, session.id))
    return SessionTwin(
        session_id=session.id,
        title=session.title,
        tables=tables,
        named=bool(found),
        blocks=blocks,
        packing=packing(db, session.id, blocks, len(tables), sum(table.people for table in tables)),
        pictures=pictures_named(
            db, [option.pictogram for block in blocks for option in (*block.options, *block.columns)]
        ),
    )


def _rounds(db: Session, session_id: str) -> list[tuple[str, Round]]:
    """A round for each block with a technique: its own, one that fits, or one that is not kept."""
    rounds = rounds_of(db, session_id)
    blocks = [block for block in blocks_of(db, session_id) if block.technique in set(TechniqueId)]
    ids = {block.id for block in blocks}
    own = {round_.block_id: round_ for round_ in reversed(rounds) if round_.block_id in ids}
    free = [round_ for round_ in rounds if round_.block_id not in ids]
    made: list[tuple[str, Round]] = []
    for block in blocks:
        round_ = own.get(block.id) or next((one for one in free if one.technique == block.technique), None)
        if round_ in free:
            free.remove(round_)
        made.append((block.id, round_ or _not_kept(db, block)))
    return made + [(round_.id, round_) for round_ in free if round_.technique in set(TechniqueId)]


def _not_kept(db: Session, block: ProgrammeBlock) -> Round:
    usual = usual_round(db, block)
    return Round(
        id="",
        session_id=block.session_id,
        technique=str(block.technique),
        question=usual.question,
        options=tuple(usual.options),
        params=dict(usual.params),
    )


def _block(db: Session, key: str, round_: Round, tables: tuple[TwinTable, ...]) -> TwinBlock:
    view = sheet_of(db, round_, PLENARY)
    text = technique_text(round_.technique)
    plenary = text is not None and text.group is Group.PLENARY
    shown = {option.key for option in view.options}
    solutions = db.scalars(
        select(Card).where(Card.session_id == round_.session_id, Card.kind == CardKind.SOLUTION)
    )
    mine = {table.key for table in view.setup.tables}
    here = tuple(table for table in tables if not mine or table.key in mine)
    return TwinBlock(
        key=key,
        technique=round_.technique,
        name=round_.technique.replace("_", " ").capitalize() if text is None else text.name,
        question=view.question or ("" if text is None else text.question),
        gestures=view.gestures,
        options=with_own_pictures(db, view.options),
        columns=with_own_pictures(db, view.columns),
        solutions=frozenset(card.key for card in solutions if card.key in shown),
        tables=here,
        plenary=plenary,
        parts=tuple(_parts(view.gestures, here, plenary)),
    )


def _parts(gestures: tuple[Gesture, ...], tables: tuple[TwinTable, ...], plenary: bool) -> list[TwinPart]:
    kinds: set[TwinPaper] = set()
    for gesture in gestures:
        kinds |= set(PAPERS[type(gesture)])
    places = 1 if plenary else len(tables)
    made = []
    for kind in TwinPaper:
        if kind not in kinds:
            continue
        if kind is TwinPaper.BALLOT:
            most = max((table.people for table in tables), default=0)
            made.append(TwinPart(kind, (most or 8) + SPARE_BALLOTS, len(tables)))
        elif kind is TwinPaper.INSTRUCTION and plenary:
            made.append(TwinPart(kind, 2, 1, plenary=True))
        else:
            made.append(TwinPart(kind, 1, places, plenary))
    return made
