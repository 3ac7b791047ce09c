"""What a table of six can have done in every technique, as hypothesis makes it up; all passes `check`."""

from collections import Counter
from itertools import combinations

from hypothesis import strategies as st

from tests.tally.strategies import given_ranking
from wijksessie.tally.faces import FACES
from wijksessie.techniques.base import Entry, Setup, TableAtWork
from wijksessie.techniques.body_map import KINDS
from wijksessie.techniques.commentary import SIGNS
from wijksessie.techniques.h_form import REASONS
from wijksessie.techniques.speed_evaluation import COLOURS
from wijksessie.techniques.tree import LEVELS, CanChange, Side
from wijksessie.techniques.walk import SEEN
from wijksessie.terms import CHECK_FRAMEWORK, PinKind, Theme, Verdict, WhoCan

OPTIONS = ("a", "b", "c")
PEOPLE = 6
MOST_TABLES = 5

words = st.one_of(
    st.sampled_from(
        ["Te duur", "te  duur.", "Geen bus", "قلق", "👩‍👧 druk", "e\u0301te\u0301", "Été.", "..."]
    ),
    st.text(min_size=1, max_size=5).filter(str.strip),
)
perhaps = st.one_of(st.just(""), words)
lines = st.lists(words, max_size=4)


def _some(values):
    return st.fixed_dictionaries({}, optional=dict.fromkeys(OPTIONS, values))


def _columns(columns):
    return _some(st.fixed_dictionaries({}, optional=dict.fromkeys(columns, lines)))


def _pins(kinds, most):
    pin = st.tuples(st.sampled_from(OPTIONS), st.sampled_from(kinds))
    return st.dictionaries(pin, st.integers(0, most)).map(
        lambda found: [{"zone": zone, "type": kind, "count": n} for (zone, kind), n in found.items()]
    )


def _rows(values, **parts):
    return st.lists(st.fixed_dictionaries(parts), max_size=values)


def _counts(steps, people):
    """Everybody one of the steps."""
    return people.map(lambda chosen: {step: Counter(chosen)[step] for step in steps})


@st.composite
def _beans(draw):
    low, high = sorted((draw(st.integers(0, 10)), draw(st.integers(0, 10))))
    return {"a": low, "b": high - low, "c": 10 - high}


@st.composite
def _pairs(draw):
    pairs = draw(st.lists(st.sampled_from([*combinations(OPTIONS, 2)]), unique=True))
    return [{"a": a, "b": b, "winner": draw(st.sampled_from([a, b, None]))} for a, b in pairs]


@st.composite
def _answers(draw):
    cells = [(option, criterion.value) for option in OPTIONS for criterion in CHECK_FRAMEWORK]
    verdicts = st.sampled_from([verdict.value for verdict in Verdict])
    return [
        {"solution": option, "criterion": criterion, "verdict": draw(verdicts), "why": draw(perhaps)}
        for option, criterion in draw(st.lists(st.sampled_from(cells), unique=True, max_size=6))
    ]


@st.composite
def _evaluation(draw):
    colours = st.lists(st.sampled_from(COLOURS), max_size=PEOPLE)
    asked = draw(st.lists(st.sampled_from(OPTIONS), unique=True))
    questions = [{"text": text, **draw(_counts(COLOURS, colours))} for text in asked]
    return {"questions": questions, "tips": draw(lines)}


@st.composite
def _tree(draw):
    levels: dict[str, int] = {}
    nodes = []
    for nr in range(draw(st.integers(0, 6))):
        side = draw(st.sampled_from([side.value for side in Side]))
        above = [node["id"] for node in nodes if node["side"] == side and levels[node["id"]] < LEVELS]
        parent = draw(st.sampled_from(["", *above]))
        levels[str(nr)] = levels.get(parent, 0) + 1
        nodes.append(
            {
                "id": str(nr),
                "parent": parent,
                "side": side,
                "label": draw(words),
                "pictogram": draw(st.sampled_from(["", "munt", "huis"])),
                "can_change": draw(st.sampled_from(["", *(who.value for who in CanChange)])),
            }
        )
    return {"nodes": draw(st.permutations(nodes)), "wishes": draw(lines)}


def _promise(kind, owner, confirmed, **parts):
    owner = owner or ("Buurthuis" if kind in (WhoCan.ORGANISATION, WhoCan.NATIONAL) else "")
    return {"kind": kind, "owner": owner, "confirmed": bool(owner) and confirmed, **parts}


_DATES = st.dates().map(lambda day: day.isoformat())

DATA = {
    "brainstorm": st.dictionaries(st.sampled_from([*OPTIONS, "nieuw"]), st.integers(0, 4)),
    "card_sort": _some(
        st.one_of(
            st.sampled_from([*map(str, Theme)]),
            st.lists(st.sampled_from([*map(str, Theme)]), min_size=1, max_size=2, unique=True),
        )
    ),
    "dot_vote": _some(st.integers(0, PEOPLE)),
    "ten_beans": _beans(),
    "direct_ranking": given_ranking(OPTIONS),
    "pairwise": _pairs(),
    "matrix": _some(st.dictionaries(st.sampled_from([*map(str, CHECK_FRAMEWORK)]), st.integers(0, 5))),
    "toetsingskader": _answers(),
    "season": _some(st.lists(st.integers(0, 3), min_size=12, max_size=12)),
    "map": _pins([*map(str, PinKind)], 9),
    "h_form": st.fixed_dictionaries(
        {"scores": st.lists(st.integers(0, 10), max_size=PEOPLE)}, optional=dict.fromkeys(REASONS, lines)
    ),
    "mood": _counts(FACES, st.lists(st.sampled_from(FACES), min_size=PEOPLE, max_size=PEOPLE)),
    "org_circles": _some(
        st.fixed_dictionaries({"importance": st.integers(1, 3), "distance": st.integers(1, 3)})
    ),
    "speed_evaluation": _evaluation(),
    "commentary": _columns(SIGNS),
    "walk": _columns(SEEN),
    "tree": _tree(),
    "spider": _some(st.integers(1, 5)),
    "body_map": _pins(KINDS, PEOPLE),
    "timeline": _rows(5, when=st.one_of(st.sampled_from(["2015", "in 1998"]), perhaps), label=words).map(
        lambda rows: [row | {"mood": nr % 3 - 1} for nr, row in enumerate(rows)]
    ),
    "ground_rules": st.fixed_dictionaries(
        {}, optional={"chosen": st.lists(st.sampled_from(OPTIONS), unique=True), "added": lines}
    ),
    "action_planning": st.lists(
        st.builds(
            _promise,
            kind=st.sampled_from([kind.value for kind in WhoCan]),
            owner=perhaps,
            confirmed=st.booleans(),
            what=words,
            solution=st.sampled_from(["", *OPTIONS]),
            when=st.one_of(st.just(""), _DATES),
            first_step=perhaps,
        ),
        max_size=5,
    ),
}
"""Technique -> data of one entry."""


def setup(tables=MOST_TABLES):
    seats = tuple(TableAtWork(f"tafel_{nr}", f"Tafel {nr}", PEOPLE) for nr in range(tables))
    return Setup("?", OPTIONS, seats)


def entries_of(data):
    return [Entry(f"tafel_{nr}", laid, PEOPLE) for nr, laid in enumerate(data)]


def entries(id):
    return st.lists(DATA[id], max_size=MOST_TABLES).map(entries_of)


@st.composite
def half(draw, data):
    """The same while it is being entered: lines and cells still missing or empty."""
    if isinstance(data, dict):
        kept = {key: draw(half(value)) for key, value in data.items() if draw(st.integers(0, 3))}
        return {key: None if not draw(st.integers(0, 5)) else value for key, value in kept.items()}
    if isinstance(data, list):
        return [
            None if isinstance(value, int) and not draw(st.integers(0, 5)) else draw(half(value))
            for value in data
            if draw(st.integers(0, 3))
        ]
    return data
