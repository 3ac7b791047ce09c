"""Puts an easy verb in the place of one with set words: "onderzoekt" for "brengt ... in kaart"."""

from __future__ import annotations

from collections.abc import Iterator

from wijksessie.plain_language.hard_words.entries import VerbEntry, verb
from wijksessie.plain_language.hints import Better, Edit, Hint, HintKind
from wijksessie.plain_language.lexicon import is_infinitive, is_participle
from wijksessie.plain_language.text import Sentence, Word
from wijksessie.plain_language.word_set import word_set
from wijksessie.plain_language.wording import fitting_case

_SLOTS = ("he", "i", "infinitive", "past", "past_plural", "participle")
_FINITE = frozenset(("he", "i", "infinitive", "past", "past_plural"))
_HELPING = word_set(
    "heeft hebben heb hebt had hadden is zijn bent ben was waren wordt worden werd werden kan kunnen kon "
    "konden kunt wil willen wilt wilde wilden moet moeten moest moesten mag mogen mocht zal zullen zult "
    "zou zouden gaat gaan ging gingen laat laten blijft blijven"
)
_PASSIVE = frozenset(["word", "wordt", "worden", "werd", "werden"])
_HAVE = frozenset(["heb", "hebt", "heeft", "hebben", "had", "hadden"])
_PERFECT = _PASSIVE | _HAVE | frozenset(["ben", "bent", "is", "was", "waren", "zijn"])
_CLUSTER = frozenset(("laten", "leren", "gaan", "komen", "blijven"))
"""Easy verbs that go together with a whole verb: "laten zien"."""

_FAR = 14
"""Words between a verb and its set words."""

_CLAUSE = frozenset(
    [
        "dat",
        "die",
        "omdat",
        "als",
        "om",
        "zodat",
        "doordat",
        "wanneer",
        "terwijl",
        "hoe",
        "of",
        "maar",
        "want",
    ]
)


def forms_of(entry: VerbEntry) -> Iterator[tuple[str, str]]:
    """What to look for, and which form that is: "parts" are the set words on their own."""
    if entry.parts and not entry.joined:
        yield entry.apart, "parts"
        return
    if entry.joined and len(entry.parts) > 1:
        yield entry.apart, "parts"
    for slot in _SLOTS:
        yield entry.together(getattr(entry.forms, slot)), slot
    if entry.joined:
        yield f"{entry.apart} te {entry.root}", "te"


def hint(
    sentence: Sentence,
    at: int,
    length: int,
    entry: VerbEntry,
    form: str,
    easy: tuple[str, ...],
    kind: HintKind,
    why: str,
) -> Hint | None:
    """The hint for set words or a form of a verb at a word; None when its verb is not there."""
    words = sentence.words
    if form != "parts":
        start, end = words[at].start, words[at + length - 1].end
        if entry.behind:
            tail = words[at + length : at + length + len(entry.behind)]
            if tuple(word.lower for word in tail) != entry.behind:
                return None
            end = tail[-1].end
        better = [say for each in easy if (say := _alone(sentence, at, end, form, verb(each), entry))]
        return Hint(start, end, kind, why, tuple(_at(sentence, start, end, say) for say in better))
    behind = at + length
    last = _verb_behind(sentence, behind, entry)
    if last is not None:
        return _whole(sentence, at, behind, last, entry, easy, kind, why)
    first = _verb_before(sentence, at, entry)
    if first is None or _is_followed(sentence, behind):
        return None
    return _around(sentence, at, behind, first, entry, easy, kind, why)


def _form(entry: VerbEntry, word: str, ik: bool) -> str:
    """Which form of the verb a word is; "" when it is none."""
    forms = entry.forms
    if ik and word == forms.i:
        return "i"
    return next((slot for slot in _SLOTS if getattr(forms, slot) == word), "he" if word == forms.you else "")


def _next(sentence: Sentence, at: int) -> str:
    words = sentence.words
    if not 0 < at < len(words) or sentence.text[words[at - 1].end : words[at].start].strip():
        return ""
    return words[at].lower


def _says_ik(sentence: Sentence) -> bool:
    return any(word.lower == "ik" for word in sentence.words)


def _verb_behind(sentence: Sentence, behind: int, entry: VerbEntry) -> int | None:
    """The place of the verb behind its set words, over "te" and helping verbs."""
    for at in range(behind, behind + 3):
        word = _next(sentence, at)
        if not word:
            return None
        if _form(entry, word, ik=False):
            return at
        if word != "te" and word not in _HELPING:
            return None
    return None


def _verb_before(sentence: Sentence, at: int, entry: VerbEntry) -> int | None:
    for back in range(at - 1, max(at - _FAR, -1), -1):
        word = sentence.words[back]
        between = sentence.text[word.end : sentence.words[back + 1].start]
        if any(mark in between for mark in ",;:()") or word.lower in _CLAUSE:
            return None
        if _form(entry, word.lower, ik=False) in _FINITE:
            return back
    return None


def _is_followed(sentence: Sentence, behind: int) -> bool:
    """Whether another verb closes the clause: "heeft dit in beeld gekregen" is no "in beeld hebben"."""
    word = _next(sentence, behind)
    return bool(word) and (is_participle(word) or is_infinitive(word)) and word not in _HELPING


def _at(sentence: Sentence, start: int, end: int, say: str) -> Better:
    said = fitting_case(sentence.text, start, say)
    return Better(said, (Edit(start, end, said),))


def _alone(sentence: Sentence, at: int, end: int, form: str, easy: VerbEntry, hard: VerbEntry) -> str:
    """A verb without set words, in the same form."""
    rest = sentence.text[end:]
    closes = not any(letter.isalnum() for letter in rest) or rest.lstrip()[:1] in tuple(",.;:)")
    if bool(easy.behind) != bool(hard.behind) or easy.reflexive or (easy.parts and easy.behind):
        return ""
    if form == "participle" and not _takes(sentence, hard, easy, ""):
        return ""
    if form == "te":
        return f"{easy.apart} te {easy.root}".strip()
    te = at > 0 and sentence.words[at - 1].lower == "te"
    if easy.parts and (te or not (closes or form == "participle")):
        return ""
    if form == "i" and not _says_ik(sentence):
        form = "i" if _next(sentence, at + 1) in ("je", "jij") or at == 0 else "he"
    return " ".join((easy.together(str(getattr(easy.forms, form))), *easy.behind))


def _cluster(text: str) -> VerbEntry | None:
    """The verb of "laten zien", with "zien" as what stands apart."""
    words = text.split()
    if len(words) > 1 and words[0] in _CLUSTER and "|" not in text:
        return VerbEntry(words[0], tuple(words[1:]))
    return None


def _whole(
    sentence: Sentence,
    at: int,
    behind: int,
    last: int,
    entry: VerbEntry,
    easy: tuple[str, ...],
    kind: HintKind,
    why: str,
) -> Hint:
    """The set words with their verb behind them: "in kaart te brengen", "in kaart heeft gebracht"."""
    words = sentence.words
    form = _form(entry, words[last].lower, _says_ik(sentence))
    if words[last].lower == entry.forms.participle and any(word.lower in _PERFECT for word in words):
        form = "participle"  # "heeft ondervonden", not "zij ondervonden"
    tail = tuple(word.lower for word in words[last + 1 : last + 1 + len(entry.behind)])
    end = words[last + len(entry.behind)].end if entry.behind and tail == entry.behind else words[last].end
    start = words[at].start
    between = [word.lower for word in words[behind:last]]
    better = []
    for each in easy:
        to = _cluster(each) or verb(each)
        if to.reflexive or bool(to.behind) != bool(entry.behind) or (entry.behind and tail != entry.behind):
            continue
        if form == "participle" and not _takes(sentence, entry, to, each):
            continue
        say = _joined(to, form, between, cluster=_cluster(each) is not None)
        better.append(_at(sentence, start, end, " ".join((say, *to.behind))))
    return Hint(start, words[last].end, kind, why, tuple(better))


def _takes(sentence: Sentence, entry: VerbEntry, to: VerbEntry, text: str) -> bool:
    """Whether the participle of the easy verb goes with the helping verb that stands there."""
    said = {word.lower for word in sentence.words}
    if to.root == "worden" or (text and _cluster(text) and (said & _PASSIVE or to.root != "laten")):
        return False
    if said & _PASSIVE:
        return to.forms.passive and to.root not in ("zijn", "hebben", "worden")
    auxiliary, own = to.forms.auxiliary, entry.forms.auxiliary
    if said & _HAVE:
        return auxiliary != "zijn"
    if own == "hebben":
        # "is in kaart gebracht" is a passive: a verb with "hebben" fits there too.
        return to.forms.passive and auxiliary != "zijn"
    return auxiliary != "hebben"


def _joined(to: VerbEntry, form: str, between: list[str], *, cluster: bool) -> str:
    said = to.root if cluster and form == "participle" else str(getattr(to.forms, form))
    helping = [word for word in between if word != "te"]
    if cluster:
        return " ".join((*between, said, *to.parts))
    if "te" in between:
        return " ".join((*to.parts, *helping, "te", said))
    if helping and to.joined:
        return " ".join((*to.parts[:-1], *helping, to.parts[-1] + said))
    return " ".join((*to.parts, *helping, said)) if helping else to.together(said)


def _around(
    sentence: Sentence,
    at: int,
    behind: int,
    first: int,
    entry: VerbEntry,
    easy: tuple[str, ...],
    kind: HintKind,
    why: str,
) -> Hint:
    """The verb in front of its set words: "brengt de problemen in kaart"."""
    words = sentence.words
    doing = words[first]
    same = entry.forms.i == entry.forms.he  # "zet": only the sentence tells who
    form = _person(sentence, first, _form(entry, doing.lower, _says_ik(sentence)), same=same)
    start, end = words[at].start, words[behind - 1].end
    tail = tuple(word.lower for word in words[behind : behind + len(entry.behind)])
    fits = tail == entry.behind
    if entry.behind and fits:
        end = words[behind + len(entry.behind) - 1].end
    better = []
    for each in easy:
        to = _cluster(each) or verb(each)
        if (
            not fits
            or to.reflexive
            or (to.behind and not entry.behind)
            or (entry.behind and to.parts and not to.behind)
        ):
            continue
        put_there = " ".join((*to.parts, *to.behind))
        said = fitting_case(sentence.text, doing.start, str(getattr(to.forms, form)))
        better.append(_two(sentence, doing, said, start, end, put_there))
    return Hint(start, words[behind - 1].end, kind, why, tuple(better), ((doing.start, doing.end),))


def _person(sentence: Sentence, first: int, form: str, *, same: bool) -> str:
    """The form, where "neem je" and the order "Zet alles op een rij." are the one of "ik"."""
    if form not in ("i", "he"):
        return form
    order = form == "he" and first == 0 and not sentence.text.rstrip().endswith("?") and same
    return "i" if order or _next(sentence, first + 1) in ("je", "jij") else form


def _two(sentence: Sentence, doing: Word, said: str, start: int, end: int, there: str) -> Better:
    if not there and sentence.text[start - 1 : start].isspace():
        start -= 1  # the blank before it goes with it
    return Better(
        f"{said} … {there}" if there else said, (Edit(doing.start, doing.end, said), Edit(start, end, there))
    )
