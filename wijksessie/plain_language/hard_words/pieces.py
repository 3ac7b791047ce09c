"""Edits that put an easy word where a hard one stood, in the same capitals."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from wijksessie.plain_language.hints import Better, Edit
from wijksessie.plain_language.text import Sentence


@dataclass
class Draft:
    """A wording that is being made: edits by place, and what the button will show."""

    sentence: Sentence
    say: str = ""
    edits: list[Edit] = field(default_factory=list)

    def put(self, first: int, last: int, text: str) -> None:
        """Put `text` in the place of words `first` until and with `last`; capitals follow the old ones."""
        words = self.sentence.words
        old = self.sentence.text[words[first].start : words[last].end]
        new = in_capitals_of(old, text)
        if new != old:
            self.edits.append(Edit(words[first].start, words[last].end, new))

    def behind(self, at: int, text: str) -> None:
        """Put `text` behind word `at`, with a blank before it."""
        end = self.sentence.words[at].end
        shouted = self.sentence.words[at].text.isupper() and len(self.sentence.words[at].text) > 1
        self.edits.append(Edit(end, end, " " + (text.upper() if shouted else text)))

    def drop(self, at: int) -> None:
        """Take word `at` away with the blank before it, or behind it where the sentence begins."""
        words = self.sentence.words
        if at > 0 and not self.sentence.text[words[at - 1].end : words[at].start].strip():
            self.edits.append(Edit(words[at - 1].end, words[at].end, ""))
        elif at + 1 < len(words):
            self.edits.append(Edit(words[at].start, words[at + 1].start, ""))
        else:
            self.edits.append(Edit(words[at].start, words[at].end, ""))

    def join(self, first: int, last: int) -> None:
        """Take away what stands between words `first` and `last`, so that they become one."""
        words = self.sentence.words
        self.edits.append(Edit(words[first].end, words[last].start, ""))

    def done(self) -> Better | None:
        """The wording, or None when its edits are in each other's way or change nothing."""
        edits = sorted(self.edits, key=lambda edit: (edit.start, edit.end))
        if any(one.end > other.start for one, other in pairwise(edits)):
            return None
        merged: list[Edit] = []
        for edit in edits:
            if merged and merged[-1].end == edit.start:
                merged[-1] = Edit(merged[-1].start, edit.end, merged[-1].text + edit.text)
            else:
                merged.append(edit)
        return Better(self.say, tuple(merged)) if merged else None


def in_capitals_of(old: str, new: str) -> str:
    """`new` with a first capital, or all capitals, as `old` has them."""
    if not new:
        return new
    letters = [letter for letter in old if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return new.upper()
    if letters and letters[0].isupper():
        return new[0].upper() + new[1:]
    return new
