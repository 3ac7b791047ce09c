"""Rounds for the pictures of the techniques that the practice neighbourhood did not use. All invented."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wijksessie.commands import Workspace

TREE = {
    "nodes": [
        {"id": "1", "parent": "", "side": "root", "label": "Huis is oud", "pictogram": "", "can_change": ""},
        {
            "id": "2",
            "parent": "1",
            "side": "root",
            "label": "Geen nieuwe ramen",
            "pictogram": "",
            "can_change": "organisatie",
        },
        {
            "id": "3",
            "parent": "",
            "side": "root",
            "label": "Hoge prijs",
            "pictogram": "",
            "can_change": "niet",
        },
        {
            "id": "4",
            "parent": "",
            "side": "branch",
            "label": "Kou in huis",
            "pictogram": "",
            "can_change": "",
        },
        {
            "id": "5",
            "parent": "4",
            "side": "branch",
            "label": "Slecht slapen",
            "pictogram": "",
            "can_change": "",
        },
        {"id": "6", "parent": "", "side": "branch", "label": "Geldzorgen", "pictogram": "", "can_change": ""},
    ],
    "wishes": ["Een warm huis voor iedereen"],
}
PINS = {
    "hoofd": (5, 1),
    "nek_schouders": (4, 1),
    "borst": (3, 2),
    "buik": (4, 1),
    "rug": (2, 0),
    "handen": (1, 3),
    "benen": (1, 2),
    "slaap": (5, 0),
}
MADE: dict[str, dict[str, Any]] = {
    "commentary": {
        "zon": {
            "so_inloop": {
                "plus": ["Gratis koffie", "Dichtbij", "Dichtbij"],
                "min": ["Alleen overdag"],
                "vraag": ["Mogen kinderen mee?"],
            },
            "so_brievenhulp": {"plus": ["Hulp in mijn taal"], "min": ["Lange rij"], "vraag": []},
        },
        "vis": {"so_inloop": {"plus": ["Gratis koffie"], "min": ["Te druk"], "vraag": []}},
    },
    "walk": {
        "plenair": {
            "plein": {"fijn": ["Bankje in de zon"], "stress": ["Veel brommers"], "idee": ["Een hek erbij"]},
            "fietstunnel": {"fijn": [], "stress": ["Donker"], "idee": ["Meer lampen"]},
        }
    },
    "tree": {"zon": TREE, "vis": TREE},
    "spider": {
        table: dict(
            zip(
                (
                    "betaalbaarheid",
                    "begrijpelijkheid",
                    "beschikbaarheid",
                    "passendheid",
                    "regelgeving",
                    "leefbaarheid",
                ),
                rings,
                strict=True,
            )
        )
        for table, rings in {
            "zon": (2, 3, 2, 3, 4, 3),
            "boom": (1, 3, 2, 2, 3, 4),
            "vis": (2, 1, 3, 2, 3, 4),
            "huis": (2, 2, 2, 3, 3, 3),
        }.items()
    },
    "body_map": {
        table: [
            {"zone": zone, "type": kind, "count": count}
            for zone, counts in PINS.items()
            for kind, count in zip(("stress", "rust"), counts, strict=True)
            if count
        ]
        for table in ("zon", "boom")
    },
    "timeline": {
        "zon": [
            {"when": "2009", "label": "Het buurthuis ging dicht", "mood": -1},
            {"when": "2016", "label": "Nieuwe speeltuin", "mood": 1},
            {"when": "2021", "label": "Moestuin begon", "mood": 1},
        ],
        "huis": [{"when": "2009", "label": "Het buurthuis ging dicht", "mood": -1}],
    },
    "ground_rules": {
        "plenair": {
            "chosen": ["iedereen_mag", "blijft_hier", "alles_goed", "een_tegelijk"],
            "added": ["Wij lachen niet om elkaar"],
        }
    },
    "action_planning": {
        "plenair": [
            {
                "what": "Elke dinsdag inloop met koffie",
                "solution": "so_inloop",
                "kind": "organisatie",
                "owner": "Buurthuis De Kade",
                "confirmed": True,
                "when": "2026-11-03",
                "first_step": "Sleutel regelen",
            },
            {
                "what": "Samen brieven lezen",
                "solution": "so_brievenhulp",
                "kind": "samen",
                "owner": "Bibliotheek en bewoners",
                "confirmed": False,
                "when": "",
                "first_step": "Vrijwilligers vragen",
            },
            {
                "what": "Elkaar de wijkapp laten zien",
                "solution": "so_gratis_act",
                "kind": "zelf",
                "owner": "Bewoners",
                "confirmed": True,
                "when": "2026-10-20",
                "first_step": "",
            },
        ]
    },
}

LIES = {
    "walk": ("plein", "fietstunnel"),
    "commentary": ("so_inloop", "so_brievenhulp", "so_gratis_act"),
    "action_planning": ("so_inloop", "so_brievenhulp", "so_gratis_act"),
}
"""What lies on the table where the usual would not do."""


def fill(workspace: Workspace, session_id: str) -> dict[str, str]:
    """Make the rounds the demo did not have, and return a round for every technique."""
    from sqlalchemy import select

    from wijksessie.commands.rounds import create_round, open_round, set_round
    from wijksessie.commands.sheets import confirm_sheet, write_sheet
    from wijksessie.model import Round
    from wijksessie.queries.library import technique_text
    from wijksessie.queries.usual import usual_options
    from wijksessie.terms import TechniqueId

    with workspace.read() as db:
        rounds = {row.technique: row.id for row in db.scalars(select(Round).where(~Round.apart))}
    for technique, sheets in MADE.items():
        text = technique_text(technique)
        with workspace.read() as db:
            options = usual_options(db, session_id, technique, "")
        options = LIES.get(technique, options)
        question = "" if text is None else text.question
        round_id = create_round(workspace, session_id, TechniqueId(technique), question, options, {})
        set_round(workspace, round_id, agreed=True)
        open_round(workspace, round_id)
        for table, data in sheets.items():
            write_sheet(workspace, round_id, table, data, taking_part=24 if table == "plenair" else 6)
            confirm_sheet(workspace, round_id, table)
        rounds[technique] = round_id
    return rounds
