"""What the score asks of the grammar of a sentence, each as one number."""

from __future__ import annotations

from wijksessie.plain_language.gaps import gaps
from wijksessie.plain_language.rules.passive import passives
from wijksessie.plain_language.text import Sentence
from wijksessie.plain_language.verb_forms import clause_starts, finite_verbs


def is_passive(sentence: Sentence) -> int:
    """How many passives it has."""
    return len(passives(sentence))


def clauses(sentence: Sentence) -> int:
    """About how many clauses it has: finite verbs, or conjunctions whose verb was not seen."""
    return max(1, len(finite_verbs(sentence)), len(clause_starts(sentence)))


def longest_gap(sentence: Sentence) -> int:
    """Words between the ends of its widest gap, such as a verb and what closes it; 0 for none."""
    return max((gap.between for gap in gaps(sentence)), default=0)
