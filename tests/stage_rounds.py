"""Rounds of every technique that the practice neighbourhood does not have, done and confirmed."""

from __future__ import annotations

from typing import Any

from wijksessie.commands import Workspace
from wijksessie.commands.rounds import create_round, set_round
from wijksessie.commands.sheets import confirm_sheet, write_sheet
from wijksessie.queries.options import fixed_options
from wijksessie.queries.session import current
from wijksessie.terms import THEMES, TechniqueId

TABLES = ("zon", "boom", "vis", "huis")
BODY = tuple(option.key for option in fixed_options("body"))
ZONES = ("plein", "bushalte", "park_noord")
RULES = tuple(option.key for option in fixed_options("rules"))


def _lines(a: str, b: str, c: str) -> dict[str, Any]:
    return {
        a: ["Dichtbij huis", "Iedereen mag komen zonder afspraak", "Koffie"],
        b: ["Alleen op dinsdag open", "Te ver met de rollator"],
        c: ["Wie betaalt het?"],
    }


def _node(key: str, parent: str, side: str, label: str, can: str = "") -> dict[str, str]:
    return {"id": key, "parent": parent, "side": side, "label": label, "pictogram": "", "can_change": can}


DONE: dict[TechniqueId, tuple[tuple[str, ...], Any]] = {
    TechniqueId.COMMENTARY: (
        ("so_inloop", "so_brievenhulp"),
        {"so_inloop": _lines("plus", "min", "vraag"), "so_brievenhulp": _lines("plus", "min", "vraag")},
    ),
    TechniqueId.WALK: (ZONES, {zone: _lines("fijn", "stress", "idee") for zone in ZONES}),
    TechniqueId.SPIDER: (
        tuple(map(str, THEMES)),
        {str(theme): 2 + nr % 3 for nr, theme in enumerate(THEMES)},
    ),
    TechniqueId.BODY_MAP: (
        BODY,
        [
            {"zone": "hoofd", "type": "stress", "count": 5},
            {"zone": "buik", "type": "stress", "count": 4},
            {"zone": "nek_schouders", "type": "stress", "count": 5},
            {"zone": "benen", "type": "rust", "count": 3},
            {"zone": "slaap", "type": "stress", "count": 6},
            {"zone": "rug", "type": "stress", "count": 2},
            {"zone": "borst", "type": "rust", "count": 4},
        ],
    ),
    TechniqueId.TREE: (
        ("st_energie",),
        {
            "nodes": [
                _node("1", "", "root", "Het huis is oud"),
                _node("2", "1", "root", "Er is niet geïsoleerd", "organisatie"),
                _node("3", "", "root", "Gas is duur", "niet"),
                _node("4", "", "branch", "Wij zitten in de kou"),
                _node("5", "4", "branch", "Schimmel en hoesten"),
                _node("6", "5", "branch", "Kinderen missen school"),
            ],
            "wishes": ["Een warm huis voor iedereen", "Hulp om energie te sparen"],
        },
    ),
    TechniqueId.TIMELINE: (
        (),
        [
            {"when": "2015", "label": "De bibliotheek ging dicht", "mood": -1},
            {"when": "2018", "label": "Nieuwe speeltuin", "mood": 1},
            {"when": "2020", "label": "Corona: niemand op straat", "mood": -1},
            {"when": "2022", "label": "Het buurthuis werd opgeknapt", "mood": 1},
            {"when": "2024", "label": "Veel nieuwe buren", "mood": 0},
            {"when": "", "label": "De markt", "mood": 1},
        ],
    ),
    TechniqueId.GROUND_RULES: (RULES, {"chosen": list(RULES[:5]), "added": ["Wij wachten op de tolk"]}),
    TechniqueId.ACTION_PLANNING: (
        ("so_inloop", "so_brievenhulp"),
        [
            {
                "what": "Elke dinsdag koffie zetten",
                "solution": "so_inloop",
                "kind": "zelf",
                "owner": "Bewonersgroep",
                "confirmed": True,
                "when": "2026-12-01",
                "first_step": "Sleutel halen",
            },
            {
                "what": "Samen brieven lezen",
                "solution": "so_brievenhulp",
                "kind": "samen",
                "owner": "Bibliotheek",
                "confirmed": True,
                "when": "2026-12-10",
                "first_step": "",
            },
            {
                "what": "De zaal gratis geven",
                "solution": "so_inloop",
                "kind": "organisatie",
                "owner": "Gemeente",
                "confirmed": False,
                "when": "",
                "first_step": "",
            },
        ],
    ),
}
"""Technique -> its options, and what every table did."""


def done(workspace: Workspace, technique: TechniqueId, tables: tuple[str, ...] = TABLES) -> str:
    """Do a round of this technique at these tables, six people each, and return its id."""
    view = current(workspace)
    assert view is not None
    options, data = DONE[technique]
    round_id = create_round(workspace, view.id, technique, "", options, {})
    set_round(workspace, round_id, agreed=True)
    for table in tables:
        write_sheet(workspace, round_id, table, data, taking_part=6)
        confirm_sheet(workspace, round_id, table)
    return round_id
