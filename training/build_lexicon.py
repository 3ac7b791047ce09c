"""Make resources/words/lexicon.marisa: how often a Dutch word is used, and what kind of word it is.

    python -m pip install wordfreq simplemma marisa-trie
    python -m training.build_lexicon

Frequencies are those of wordfreq 3.1 (Speer 2022, data under CC BY-SA 4.0), lemmas those of simplemma 2.0
(Barbaresi 2025, MIT). Two bytes for each word: its Zipf value times 30 (van Heuven et al. 2014: 3 is once in
a million words), and the kinds below. RecordTrie maps the file into memory: nothing is loaded at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import marisa_trie
import wordfreq
from simplemma.strategies.dictionaries import DefaultDictionaryFactory

OUT = Path(__file__).parents[1] / "resources" / "words" / "lexicon.marisa"
LEAST = 1.3
"""The Zipf value from which a word is kept: once in fifty million words."""

WORD, PARTICIPLE, INFINITIVE, NOUN, VERB, ADJECTIVE = 1, 2, 4, 8, 16, 32

_SAID = re.compile(r"[a-zà-ÿ][a-zà-ÿ'-]*")
_UNSTRESSED = (
    "be",
    "ver",
    "ont",
    "her",
    "er",
    "ge",
    "mis",
    "over",
    "onder",
    "door",
    "voor",
    "aan",
    "weer",
    "om",
)


def participle(word: str, lemma: str, forms: set[str]) -> bool:
    """Whether this form of the verb `lemma` can be its participle: "gewerkt", "vastgesteld", "betaald"."""
    if not word.endswith(("t", "d", "en", "aan", "daan", "zien", "ien")):
        return False
    ge = re.match(r"(?P<before>[a-zà-ÿ]*?)ge(?=..)", word)
    if (
        ge
        and (not ge["before"] or lemma.startswith(ge["before"]))
        and not lemma.startswith(ge["before"] + "ge")
    ):
        return True
    if not lemma.startswith(_UNSTRESSED) or not word.startswith(_UNSTRESSED):
        return False
    if word.endswith("d"):
        return word + "e" in forms or word[:-1] + "t" in forms
    if word.endswith("t"):
        return word[:-1] + "d" not in forms
    return True


def main() -> None:
    """Write the file."""
    frequency = {
        word: wordfreq.zipf_frequency(word, "nl")
        for word in wordfreq.get_frequency_dict("nl", "best")
        if _SAID.fullmatch(word)
    }
    lemmas = {
        (word.decode() if isinstance(word, bytes) else word): (
            lemma.decode() if isinstance(lemma, bytes) else lemma
        ).replace("_", "")
        for word, lemma in DefaultDictionaryFactory().get_dictionary("nl").items()
    }
    lemmas = {word: lemma for word, lemma in lemmas.items() if _SAID.fullmatch(word)}
    of: dict[str, set[str]] = defaultdict(set)
    for word, lemma in lemmas.items():
        of[lemma].add(word)
    verbs = {
        lemma
        for lemma, forms in of.items()
        if lemma.endswith("n") and any(form[-1] in "td" and form != lemma for form in forms)
    }
    records: list[tuple[str, tuple[int, int]]] = []
    for word in sorted(frequency.keys() | lemmas.keys()):
        zipf = frequency.get(word, 0.0)
        if zipf < LEAST and word not in lemmas:
            continue
        lemma = lemmas.get(word, "")
        kind = WORD if word in lemmas or word in of else 0
        if lemma in verbs and word != lemma:
            kind |= VERB
            if participle(word, lemma, of[lemma]):
                kind |= PARTICIPLE
        if word in verbs and (not lemma or lemma == word or lemma not in verbs):
            kind |= INFINITIVE | VERB
        base = lemma or word
        plural = any(form != base and form.endswith(("en", "s")) for form in of[base])
        if base not in verbs and (plural or base.endswith(("ing", "heid", "schap", "tie", "iteit"))):
            kind |= NOUN
        if base not in verbs and base + "e" in of[base]:
            kind |= ADJECTIVE
        if zipf >= LEAST or kind:
            records.append((word, (min(255, round(zipf * 30)), kind)))
    marisa_trie.RecordTrie("<BB", records).save(str(OUT))
    print(f"{len(records)} words, {OUT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
