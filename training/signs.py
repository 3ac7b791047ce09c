"""Which way a feature may point, so that weights follow a reason and not the house style of one city.

A feature may never make a text easier, unless it is in EASIER (then never harder) or FREE.
"""

EASIER = frozenset(
    (
        "questions",
        "who_first",
        "reader_per_word",
        "we_per_word",
        "person_per_word",
        "everyday_verb_per_word",
        "common_per_word",
        "verb_per_word",
    )
)
"""Who does what, in the words of every day."""

FREE = frozenset(("article_per_word",))
"""No reason either way; they only correct the others."""

NOT_USED = frozenset(
    (
        "number_word_per_word",
        "digits_per_word",
        "label_per_sentence",
        "open_lines",
        "colons_per_sentence",
        "coordinator_per_word",
        "negation_per_word",
    )
)
"""Measured, but style or layout: "6 weken" is no easier to understand than "zes weken"."""

STYLE = frozenset(("we_per_word", "reader_per_word", "who_first", "person_per_word"))
"""True for letters, not for every text: an encyclopaedia never says "wij". Pulled harder to nothing."""

EXPECTED = {
    "words_per_sentence": 0.4,
    "longest_sentence": 0.2,
    "words_above_15": 0.1,
    "syllables_per_word": 0.3,
    "letters_per_word": 0.1,
    "long_per_word": 0.1,
    "rarity_per_content_word": 0.3,
    "rare_per_content_word": 0.1,
    "common_per_word": -0.2,
    "hard_word_per_sentence": 0.3,
    "passive_per_sentence": 0.2,
}
"""What research says before any pair is seen: long sentences and long or rare words are harder.

On features of spread one. Weights are pulled here instead of to nothing, because pairs keep the
subject and so say little about how rare its words are."""


def sign(feature: str) -> int:
    """1 for harder, -1 for easier, 0 for free."""
    if feature in FREE:
        return 0
    return -1 if feature in EASIER else 1
