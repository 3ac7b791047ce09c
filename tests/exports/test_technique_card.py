"""The card of a technique: one page for a table leader, whole and readable by a program too."""

import datetime as dt

import pytest

from exports.paper.content import all_words
from exports.paper.document import missing_glyphs
from exports.technique_card import technique_card_pdf, technique_paper, technique_section
from tests.exports.reading import Document
from wijksessie.queries.library import TechniqueText, technique_text, technique_texts

DAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize("text", technique_texts(), ids=[text.id for text in technique_texts()])
def test_every_technique_fits_on_a_card_with_nothing_left_out(text: TechniqueText) -> None:
    made = Document(technique_card_pdf(text, DAY))
    assert len(made.seen) == (2 if text.steps_helps else 1), "the back is for what helps"
    assert all(line in all_words(technique_paper(text)) for line in text.steps_helps)
    said = list(all_words(technique_section(text)))
    for line in (text.name, text.question, *text.conditions, *text.materials, *text.steps, *text.pitfalls):
        assert line in said, line
    for line in (*text.no_reading, *text.no_speaking):
        assert line in said, line
    assert not missing_glyphs(technique_paper(text))


def test_the_steps_are_a_numbered_list_for_whoever_listens() -> None:
    text = technique_text("dot_vote")
    assert text is not None
    made = Document(technique_card_pdf(text, DAY))
    assert [len(node.all("LI")) for node in made.root.all("L")] == [
        len(text.materials),
        len(text.steps),
        len(text.no_reading),
        len(text.no_speaking),
        len(text.pitfalls),
    ]
    assert len(made.root.all("H1")) == 1
    assert technique_card_pdf(text, DAY) == technique_card_pdf(text, DAY)


def test_a_sensitive_technique_says_first_when_it_may_be_used() -> None:
    text = technique_text("body_map")
    assert text is not None
    said = list(all_words(technique_section(text)))
    assert said.index(text.conditions[0]) < said.index(text.question) < said.index(text.steps[0])
