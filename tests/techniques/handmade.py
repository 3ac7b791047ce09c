"""Rounds of the techniques the bundled example does not hold, and what they must say, worked out by hand."""

from typing import Any

from tests.techniques.rietkwartier import SIX, TABLES, Round, frozen
from wijksessie.techniques.base import Entry, Setup

LABELS = tuple(table.key for table in TABLES)
FIRST, SECOND, THIRD = LABELS[:3]


def _round(options: tuple[str, ...], *data: Any, **params: Any) -> Round:
    tables = zip(LABELS, data, strict=False)
    return Setup("?", options, TABLES, params), tuple(Entry(key, frozen(laid), SIX) for key, laid in tables)


def node(id: str, parent: str, side: str, label: str, can_change: str = "") -> dict[str, str]:
    return {
        "id": id,
        "parent": parent,
        "side": side,
        "label": label,
        "pictogram": "",
        "can_change": can_change,
    }


def pledge(what: str, kind: str, owner: str = "", confirmed: bool = False, **more: Any) -> dict[str, Any]:
    empty = {"solution": "", "when": "", "first_step": ""}
    return {"what": what, "kind": kind, "owner": owner, "confirmed": confirmed, **empty, **more}


def pin(zone: str, kind: str, count: int) -> dict[str, Any]:
    return {"zone": zone, "type": kind, "count": count}


def event(when: str, label: str, mood: int) -> dict[str, Any]:
    return {"when": when, "label": label, "mood": mood}


def rounds() -> dict[str, Round]:
    """A round by the id of its technique, four tables at most."""
    body_setup, body = _round(
        ("hoofd", "buik", "slaap"),
        [pin("hoofd", "stress", 5), pin("slaap", "stress", 3), pin("buik", "rust", 0)],
        [pin("hoofd", "stress", 2), pin("hoofd", "rust", 6), pin("buik", "stress", 1)],
    )
    return {
        "commentary": _round(
            ("so_inloop", "so_brievenhulp", "so_groen"),
            {
                "so_inloop": {"plus": ["Dichtbij.", "Gratis koffie"], "min": ["Alleen overdag"]},
                "so_brievenhulp": {"vraag": ["Wie leest mee?"]},
            },
            {"so_inloop": {"plus": ["dichtbij", "dichtbij"], "min": []}},
        ),
        "walk": _round(
            ("plein", "park_noord", "flat_3"),
            {"flat_3": {"stress": ["Donker"]}, "plein": {"fijn": ["Bankjes"], "idee": ["Meer licht"]}},
            {"flat_3": {"stress": ["donker.", "Glas"]}},
            {"plein": {"fijn": []}},
            when="avond",
            weather="regen",
        ),
        "tree": _round(
            ("st_energie",),
            {
                "nodes": [
                    node("1", "", "root", "Slecht huis", "organisatie"),
                    node("2", "1", "root", "Geen dubbel glas"),
                    node("3", "", "root", "Oorlog", "niet"),
                    node("4", "", "branch", "Koud"),
                    node("5", "4", "branch", "Ziek"),
                ],
                "wishes": ["Warm huis"],
            },
            {
                "nodes": [
                    node("a", "", "branch", "koud."),
                    node("b", "", "root", "slecht huis", "samen"),
                    node("c", "b", "root", "Oude ketel"),
                    node("d", "b", "root", "Geen dubbel glas", "organisatie"),
                ],
                "wishes": [],
            },
        ),
        "spider": _round(
            ("betaalbaarheid", "leefbaarheid", "regelgeving"),
            {"betaalbaarheid": 1, "leefbaarheid": 4},
            {"betaalbaarheid": 2, "leefbaarheid": 4},
            {"betaalbaarheid": 5},
            {"betaalbaarheid": 3},
        ),
        "body_map": (
            body_setup,
            (*body, Entry(THIRD, frozen([pin("hoofd", "stress", 4)]), 4), Entry(LABELS[3], frozen([]), 6, 2)),
        ),
        "timeline": _round(
            (),
            [event("lang geleden", "Het kanaal", 1), event("2015", "Winkel dicht", -1)],
            [
                event("2015", "winkel dicht.", 0),
                event("rond 1998", "Flat klaar", 1),
                event("", "Toen ik kwam", 1),
            ],
            [event("2015", "Speeltuin", 1), event("2015", "Winkel dicht", -1)],
        ),
        "ground_rules": _round(
            ("iedereen_mag", "blijft_hier", "telefoon_stil"),
            {"chosen": ["blijft_hier", "iedereen_mag"], "added": ["Niet lachen om elkaar"]},
            {"chosen": ["blijft_hier"], "added": ["niet lachen  om elkaar.", "Samen opruimen"]},
        ),
        "action_planning": _round(
            ("so_inloop", "so_brievenhulp"),
            [
                pledge(
                    "Koffie op dinsdag", "zelf", "Groep Zon", True, solution="so_inloop", when="2026-12-08"
                ),
                pledge("Brievenspreekuur", "organisatie", "Bibliotheek", first_step="Bellen"),
            ],
            [
                pledge("brievenspreekuur.", "organisatie", "Wijkteam", True, when="2027-01-12"),
                pledge("Toeslagen simpeler", "landelijk", "Ministerie"),
                pledge("Bankjes verven", "samen"),
                pledge("Koffie op dinsdag", "zelf", when="2026-12-01", solution="so_brievenhulp"),
            ],
        ),
    }


def line(text: str, times: int = 1, tables: int = 1) -> dict[str, Any]:
    return {"text": text, "times": times, "tables": tables}


def _node(side: str, path: list[str], tables: int = 1, **can_change: int) -> dict[str, Any]:
    return {
        "side": side,
        "level": len(path),
        "path": path,
        "label": path[-1],
        "pictogram": "",
        "can_change": can_change,
        "tables": tables,
    }


_HOUSE = _node("root", ["Slecht huis"], 2, samen=1, organisatie=1)
_GLASS = _node("root", ["Slecht huis", "Geen dubbel glas"], 2, organisatie=1)

_COFFEE = {
    "what": "Koffie op dinsdag",
    "kind": "zelf",
    "solutions": ["so_inloop", "so_brievenhulp"],
    "owners": ["Groep Zon"],
    "asked": [],
    "when": "2026-12-01",
    "first_steps": [],
    "tables": 2,
}
_LETTERS = {
    "what": "Brievenspreekuur",
    "kind": "organisatie",
    "solutions": [],
    "owners": ["Wijkteam"],
    "asked": ["Bibliotheek"],
    "when": "2027-01-12",
    "first_steps": ["Bellen"],
    "tables": 2,
}
_NOTHING = {"solutions": [], "owners": [], "asked": [], "when": "", "first_steps": [], "tables": 1}
_RULES = _NOTHING | {"what": "Toeslagen simpeler", "kind": "landelijk", "asked": ["Ministerie"]}
_BENCHES = _NOTHING | {"what": "Bankjes verven", "kind": "samen"}


def _event(when: str, label: str, year: int | None, moods: tuple[int, int, int], tables: int = 1) -> Any:
    counted = dict(zip(("-1", "0", "1"), moods, strict=True))
    return {"when": when, "label": label, "year": year, "moods": counted, "tables": tables}


EXPECTED: dict[str, Any] = {
    "commentary": {
        "by_option": {
            "so_inloop": {
                "lines": {
                    "plus": [line("dichtbij", 3, 2), line("Gratis koffie")],
                    "min": [line("Alleen overdag")],
                },
                "pluses": 4,
                "minuses": 1,
                "tables": 2,
            },
            "so_brievenhulp": {
                "lines": {"vraag": [line("Wie leest mee?")]},
                "pluses": 0,
                "minuses": 0,
                "tables": 1,
            },
        }
    },
    "walk": {
        "when": "avond",
        "weather": "regen",
        "walks": 2,
        "stops": [
            {"zone": "plein", "lines": {"fijn": [line("Bankjes")], "idee": [line("Meer licht")]}, "walks": 1},
            {"zone": "flat_3", "lines": {"stress": [line("Donker", 2, 2), line("Glas")]}, "walks": 2},
        ],
    },
    "tree": {
        "nodes": [
            _HOUSE,
            _GLASS,
            _node("root", ["Slecht huis", "Oude ketel"]),
            _node("root", ["Oorlog"], niet=1),
            _node("branch", ["Koud"], 2),
            _node("branch", ["Koud", "Ziek"]),
        ],
        "changeable": [_HOUSE, _GLASS],
        "wishes": [line("Warm huis")],
        "ends_in_wish": True,
    },
    "spider": {
        "legs": {
            "betaalbaarheid": {"median": 2.5, "lowest": 1, "highest": 5, "stickers": [1, 2, 3, 5]},
            "leefbaarheid": {"median": 4, "lowest": 4, "highest": 4, "stickers": [4, 4]},
        }
    },
    "body_map": {
        "voters": 12,
        "counts": {"hoofd": {"stress": 7, "rust": 6}, "buik": {"stress": 1}, "slaap": {"stress": 3}},
        "tables": {"hoofd": 2, "buik": 1, "slaap": 1},
        "hidden_on_shared": ["buik", "slaap"],
        "tables_left_out": 2,
    },
    "timeline": {
        "events": [
            _event("rond 1998", "Flat klaar", 1998, (0, 0, 1)),
            _event("2015", "Speeltuin", 2015, (0, 0, 1)),
            _event("2015", "Winkel dicht", 2015, (2, 1, 0), 3),
            _event("lang geleden", "Het kanaal", None, (0, 0, 1)),
            _event("", "Toen ik kwam", None, (0, 0, 1)),
        ]
    },
    "ground_rules": {
        "chosen": {"iedereen_mag": 1, "blijft_hier": 2},
        "added": [line("Niet lachen om elkaar", 2, 2), line("Samen opruimen")],
    },
    "action_planning": {
        "columns": {
            "zelf": [_COFFEE],
            "samen": [_BENCHES],
            "organisatie": [_LETTERS, _RULES],
        },
        "open": [_BENCHES, _RULES],
        "share_self": 0.25,
        "mostly_self": False,
    },
}
"""Technique -> its outcome as JSON."""
