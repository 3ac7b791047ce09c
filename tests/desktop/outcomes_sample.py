"""Outcomes made by hand, of any size, for looking at the pictures of Uitkomsten."""

from wijksessie.queries.results.compare import CAREFUL
from wijksessie.queries.results.values import (
    Beside,
    Comparison,
    CountPicture,
    CountRow,
    Faces,
    Mood,
    PeopleResult,
    RankPicture,
    RankRow,
    Results,
    RoundResult,
    Signal,
    TableHead,
    ThemeCard,
    ThemeResult,
)
from wijksessie.terms import CardKind, CardOrigin, Moment, TechniqueId, Theme

FOUR = ("zon", "boom", "vis", "huis")
HELPS = (
    ("Inloop met koffie", "so_inloop", (2, 1, 2, 1)),
    ("Hulp bij brieven", "so_brievenhulp", (3, 3, 1, 2)),
    ("Gratis activiteiten", "so_gratis_act", (1, 4, 3.5, 3)),
    ("Energiehulp thuis", "so_bespaar", (4, 2, 5, 5)),
    ("Eén telefoonnummer", "so_een_nummer", (5, 5, 3.5, 6)),
    ("Buurttuin", "so_groen", (6, 6, 6, 4)),
)
STRESS = (
    ("Hoge energierekening", (4, 3, 2, 3), 4),
    ("Geen plek om elkaar te zien", (3, 2, 2, 4), 4),
    ("Moeilijke brieven en formulieren", (2, 1, 4, 2), 3),
    ("Dure boodschappen", (3, 2, 2, 1), 2),
    ("Lang wachten op hulp", (1, 3, 1, 1), 0),
    ("Bij wie moet ik zijn?", (1, 1, 2, 2), 0),
    ("Niet gehoord worden", (1, 1, 2, 0), 0),
)
LETTERS = Signal(
    "brieven",
    "st_brieven",
    "Bij één tafel staan de brieven op plek 1.",
    "Zonder die tafel staan brieven niet in de top 3. Neem dit serieus. Het komt in de folder, "
    "zonder naam van de tafel.",
)


def heads(count: int) -> tuple[TableHead, ...]:
    names = [FOUR[nr % 4] for nr in range(count)]
    return tuple(
        TableHead(f"t{nr}", f"Tafel {name.capitalize()}", f"tafel_{name}") for nr, name in enumerate(names)
    )


def ranks(tables: int = 4, cards: int = 6) -> RankPicture:
    """The mockup with four tables and six cards; else cards that go round, so that lines cross."""
    if (tables, cards) == (4, 6):
        rows = tuple(
            RankRow(f"k{nr}", label, picture, nr + 1, {f"t{at}": float(p) for at, p in enumerate(places)})
            for nr, (label, picture, places) in enumerate(HELPS)
        )
        note = "1 is bovenaan. Tafel Vis legde twee kaarten samen op plek 3 en 4."
        return RankPicture(heads(4), rows, note)
    rows = []
    for nr in range(cards):
        label, picture, _ = HELPS[nr % 6]
        places = {f"t{at}": float((nr + at * (1 if at % 2 else -1)) % cards + 1) for at in range(tables)}
        if tables > 2 and cards > 3:  # a shared place, and a card one table did not lay
            places["t1"] = 2.5 if places["t1"] in (2.0, 3.0) else places["t1"]
            if places["t2"] == cards:
                del places["t2"]
        rows.append(
            RankRow(f"k{nr}", f"{label} in de eigen buurt" if nr % 3 else label, picture, nr + 1, places)
        )
    return RankPicture(heads(tables), tuple(rows), "1 is bovenaan.")


def counts(tables: int = 4) -> CountPicture:
    rows = []
    for nr, (label, given, stays) in enumerate(STRESS):
        cells = {f"t{at}": given[at % 4] for at in range(tables)}
        rows.append(
            CountRow(
                f"s{nr}", label, "st_brieven", Theme.AFFORDABILITY, nr + 1, cells, sum(cells.values()), stays
            )
        )
    note = (
        "“3 van 4”: laat om de beurt één tafel weg. Drie keer blijft dit in de top 3. Zwart vak: 4 of meer."
    )
    return CountPicture(heads(tables), tuple(rows), tables, 4, note)


def results(tables: int = 4, cards: int = 6, waiting: tuple[str, ...] = ()) -> Results:
    laid = RoundResult(
        "r1",
        TechniqueId.DIRECT_RANKING,
        "Op volgorde: wat helpt?",
        "Wat helpt?",
        f"Wat helpt? Op volgorde gelegd door {tables} tafels",
        "De tafels zijn het grotendeels eens.",
        ("De inloop staat bij elke tafel op plek 1 of 2.",),
        ranks=ranks(tables, cards),
        waiting=waiting,
    )
    dots = RoundResult(
        "r2",
        TechniqueId.DOT_VOTE,
        "Stippen: wat geeft stress?",
        "Wat geeft stress?",
        "Wat geeft stress? Gestipt aan 4 tafels",
        "De top 3 is duidelijk.",
        counts=counts(tables),
        signals=(LETTERS,),
    )
    hidden = RoundResult(
        "r3",
        TechniqueId.MOOD,
        "Gezichten",
        "",
        "",
        "",
        hidden="Te weinig mensen deden mee. We tonen dit niet.",
    )
    card = ThemeCard(
        "k1",
        "Hoge energierekening",
        "st_brieven",
        CardKind.STRESS,
        CardOrigin.STARTER,
        "12 stippen, plek 1.",
        top=True,
    )
    own = ThemeCard(
        "k2",
        "De lift is vaak stuk",
        "st_brieven",
        CardKind.STRESS,
        CardOrigin.RESIDENTS,
        "3 stippen.",
        top=False,
    )
    themes = tuple(
        ThemeResult(
            theme,
            theme.value.capitalize(),
            ("Drie tafels legden hier kaarten.",) if nr % 2 else (),
            (card, own) if nr in (0, 2) else (own,) if nr == 1 else (),
        )
        for nr, theme in enumerate(one for one in Theme if one.is_theme)
    )
    mood = Mood(
        Faces(Moment.START, (1, 4, 10, 6, 2), 23, 3),
        Faces(Moment.END, (0, 1, 6, 11, 5), 23, 4),
        "Aan het eind kozen mensen vaker een blij gezicht.",
    )
    people = (
        PeopleResult(
            "Leeftijd", (("18 tot 40 jaar", 9), ("40 jaar en ouder", 15)), "Kleine groepen zijn samengenomen."
        ),
        PeopleResult("Taal thuis", (), "Te weinig mensen gaven antwoord. We tonen dit niet."),
    )
    return Results(
        "s1",
        f"Dit vertelden 24 bewoners aan {tables} tafels. Het geldt niet voor de hele wijk.",
        (dots, laid, hidden),
        themes,
        (LETTERS,),
        mood,
        ("10 van de 23 mensen kozen 4 of 5.", "8 van de 23 mensen kozen 4 of 5."),
        people,
        "5 kaarten maakten bewoners zelf.",
    )


def beside() -> Comparison:
    theme = Beside(
        Theme.AFFORDABILITY, "Betaalbaar", ("12 van de 40 bonen.",), (), still=("Hoge energierekening",)
    )
    return Comparison("8 oktober 2026", "8 oktober 2027", (theme,), ("Twee afspraken zijn klaar.",), CAREFUL)
