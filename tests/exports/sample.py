"""The leaflet of the example neighbourhood, as the reading of the example session must come out."""

from __future__ import annotations

import datetime as dt

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


def of_24(count: int) -> People:
    return People(count=count, of=24, filled=count, drawn=24, approximate=False)


RIETKWARTIER = Leaflet(
    title="Wat vertelde u ons?",
    subtitle="Wijksessie Rietkwartier, 8 oktober 2026",
    edition=dt.date(2026, 10, 27),
    thanks=("Dank u wel dat u er was.", "Wij praatten over stress. En over wat helpt."),
    present=Present(
        heading="Er waren 24 bewoners.",
        lines=("U zat aan 4 tafels.", "Er waren ook 7 mensen van organisaties om te luisteren."),
        people=of_24(24),
    ),
    stress=TopThree(
        heading="Dit geeft de meeste stress",
        lines=("U koos wat de meeste stress geeft.", "Iedereen kreeg 3 stippen."),
        rows=(
            TopRow(
                1,
                "Hoge energierekening",
                "st_energie",
                "12 van de 24 mensen kozen: de hoge energierekening.",
                of_24(12),
            ),
            TopRow(
                2,
                "Geen plek om elkaar te zien",
                "st_geen_plek",
                "11 van de 24 mensen kozen: geen plek om elkaar te zien.",
                of_24(11),
            ),
            TopRow(
                3,
                "Moeilijke brieven en formulieren",
                "st_brieven",
                "9 van de 24 mensen kozen: moeilijke brieven en formulieren.",
                of_24(9),
            ),
        ),
        more=(),
    ),
    difference=("Niet elke tafel koos hetzelfde.", "Bij één tafel stonden de brieven op plek 1."),
    helps=Helps(
        heading="U zei: dit helpt het meest",
        items=(
            Pictured("Elke week een inloop met koffie", "so_inloop", 1),
            Pictured("Hulp bij brieven en formulieren", "so_brievenhulp", 2),
            Pictured("Gratis dingen doen in de buurt", "so_gratis_act", 3),
        ),
        more=(),
    ),
    doing=Doing(
        heading="Dit gaan wij doen",
        promises=(
            Promise("a1", "Inloop", "so_inloop", ("Het buurthuis regelt dit.", "Start: dinsdag 3 november.")),
            Promise(
                "a2",
                "Hulp bij brieven",
                "so_brievenhulp",
                ("Het wijkteam doet dit.", "Start: dinsdag 10 november."),
            ),
            Promise(
                "a3", "Energiehulp", "so_bespaar", ("De gemeente bezoekt 20 huizen.", "Klaar: 15 december.")
            ),
        ),
    ),
    refusal=Refusal(
        heading="Dit lukt niet",
        pictogram="st_zorgkosten",
        lines=(
            "Tandarts en fysio vergoeden kunnen wij niet regelen.",
            "De regering in Den Haag beslist hierover.",
            "Het wijkteam kijkt wel met u naar uw verzekering.",
        ),
    ),
    respond=Respond(
        heading="Klopt dit? Of mist u iets?",
        pictogram="so_inloop",
        lines=("Vertel het ons op dinsdag in het buurthuis.", "Of app naar 06 0000 0000."),
        numbers=("06 0000 0000",),
    ),
    again=Again(
        heading="Wij zien u graag weer",
        when="Donderdag 10 december",
        lines=("10 uur, in het buurthuis.", "Er is koffie en opvang voor kinderen."),
    ),
    help=(
        HelpLine("Heeft u veel stress?", ("Praat erover met uw huisarts.",), ()),
        HelpLine(
            "Denkt u aan zelfmoord?", ("Bel 113 of 0800 0113.", "Dat kan dag en nacht."), ("113", "0800 0113")
        ),
        HelpLine("Is er gevaar?", ("Bel 112.",), ("112",)),
    ),
    footer=("Wij schrijven geen namen op.", "5 mensen testten deze folder."),
)
