"""What the facilitator holds in the hand: the consent to read aloud, and the safety card."""

from __future__ import annotations

from collections.abc import Iterator

from exports.paper.content import Heading, Item, Items, Kind, Part, Section, Text
from exports.safety_paper import safety_card
from wijksessie.queries.consent import consent_text

_DAY = "{day}"
"""Where the facilitator says a day: on paper there is room to write it."""


def spoken_sections() -> Iterator[Section]:
    """A page to read aloud, and a page for when it gets too much for somebody (domain.md 4.5, 4.7)."""
    yield Section(tuple(_consent()), fresh=True, one_page=True)
    card: tuple[Part, ...] = (Heading("Veiligheidskaart"), *safety_card())
    yield Section(card, fresh=True, one_page=True)


def _consent() -> Iterator[Part]:
    text = consent_text()
    yield Heading("Toestemming: lees dit voor")
    for step in text.steps:
        yield Heading(step.title, 3)
        yield Text(" ".join(step.lines).replace(_DAY, "________"), Kind.ALOUD)
    yield Heading("Dit blijft niet alleen hier", 3)
    yield Text(" ".join(text.limits), Kind.ALOUD)
    yield Heading("Stickers voor foto's", 3)
    yield Items(tuple(Item(Text(f"{sticker.label}: {sticker.rule}")) for sticker in text.stickers))
    yield Text(text.ask, Kind.LARGE)
    yield Text(f"Tekst {text.version}. Tel alleen hoeveel mensen niet meedoen.", Kind.SMALL)
