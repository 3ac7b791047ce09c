"""Changing "u" into "je" and back, with the verb beside it; None where the sentence might break."""

from __future__ import annotations

from functools import cache

from wijksessie.plain_language.hints import Better, Edit
from wijksessie.plain_language.inflection.verbs import conjugated
from wijksessie.plain_language.lexicon import is_adjective, is_noun, is_verb
from wijksessie.plain_language.text import Sentence, Word
from wijksessie.plain_language.word_set import word_set
from wijksessie.plain_language.wording import fitting_case

_VERBS = (
    "bellen betalen bezoeken blijven brengen denken doen doorgeven eten gaan geven geloven gebruiken "
    "halen helpen horen houden huren invullen kennen kiezen kijken komen kopen krijgen laten leren leven "
    "lezen liggen lopen luisteren maken merken missen moeten nemen ontmoeten ontvangen praten regelen "
    "reizen roken schrijven slapen spelen spreken sporten staan starten stoppen sturen vertellen "
    "verdienen vergeten verhuizen vinden voelen volgen vragen wachten werken weten winnen wonen zeggen "
    "zetten zien zitten zoeken zorgen begrijpen bespreken besluiten bewegen beginnen delen drinken "
    "herkennen hoeven kunnen lenen melden openen ophalen rijden schamen slaan stellen tekenen veranderen "
    "verliezen verwachten verzorgen willen wensen worden zullen mogen hebben zijn bieden stemmen stoten "
    "trekken twijfelen"
)
_BEFORE_U_AND_JE = (
    "hebt:heb heeft:heb bent:ben kunt:kun kan wilt:wil wil zult:zul zal mag moet had was zou kon wilde "
    "moest kreeg ging vond koos zei kwam werd deed zag"
)
_SPECIAL = {pair.partition(":")[0]: pair.partition(":")[2] or pair for pair in _BEFORE_U_AND_JE.split()}
"""A verb before "u" and before "je"."""

_BACK = {
    "heb": "hebt",
    "ben": "bent",
    "kun": "kunt",
    "kan": "kunt",
    "wil": "wilt",
    "zul": "zult",
    "zal": "zult",
}
_LINKING = word_set(
    "als dat omdat of wat hoe waar wie wanneer waarom zodat doordat terwijl toen nadat voordat totdat "
    "zodra die want en maar dan voor van bij met aan op naar over door tot zonder om tegen in uit tussen "
    "achter naast dus ook welke waarmee waarvan"
)
_PREPOSITIONS = word_set(
    "voor van bij met aan op naar over door tot zonder om tegen in uit tussen achter naast"
)
_OPENING = word_set(
    "dan daarom hier daar nu zo soms vaak ook wat hoe wanneer waar waarom misschien straks morgen eerst"
)
_AFTER_SUBJECT = word_set(
    "een de het dit dat deze die er niet nog al ook met in op naar bij van voor aan uit om over geen iets "
    "wel zelf samen graag hier daar alleen altijd vaak soms meer niets alles veel weinig hulp stress "
    "vragen zorgen zich"
)


@cache
def _stems() -> dict[str, str]:
    """What stands before "je" for what stands before "u": "werkt" gives "werk", "praat" stays."""
    found = dict(_SPECIAL)
    for infinitive in _VERBS.split():
        forms = conjugated(infinitive)
        found.setdefault(forms.he, forms.i)
    return found


@cache
def _polite() -> dict[str, str]:
    """The other way round: "werk" gives "werkt"."""
    back = {je: u for u, je in _stems().items() if u not in ("heeft", "kan", "wil", "zal")}
    return back | _BACK


def to_je(sentence: Sentence, at: int) -> Better | None:
    """The place of an "u", "uw" or "uzelf" with "je"."""
    words, word = sentence.words, sentence.words[at]
    if word.lower != "u":
        return _swap(sentence, word, {"uw": "je", "uzelf": "jezelf"}.get(word.lower, ""))
    before, behind = _beside(sentence, at - 1), _beside(sentence, at + 1)
    if behind == "heeft" and before not in _stems().keys() | _PREPOSITIONS:
        verb = words[at + 1]
        return _both(sentence, word, "je", verb, "hebt")
    if (
        any(each.lower in ("heeft", "is") for each in words)
        and before != "heeft"
        and before not in _PREPOSITIONS
    ):
        return None  # "als u dat heeft": the verb is further on
    if not before or before in _LINKING or before.endswith("en"):
        return _swap(sentence, word, "je")
    stem = _stems().get(before)
    if stem is None:
        return None
    if at >= 2 and not _opens_clause(sentence, at - 1):
        return None  # "de gemeente belt u": u is the one who is called
    return _both(sentence, word, "je", words[at - 1], stem)


def to_u(sentence: Sentence, at: int) -> Better | None:
    """The place of a "je", "jij", "jou" or "jouw" with "u" or "uw"."""
    word = sentence.words[at]
    certain = {"jou": "u", "jouw": "uw", "jezelf": "uzelf"}
    if word.lower in certain:
        return _swap(sentence, word, certain[word.lower])
    if word.lower == "jullie":
        return None
    before, behind = _beside(sentence, at - 1), _beside(sentence, at + 1)
    if before in _polite() and _polite()[before] and (at < 2 or _opens_clause(sentence, at - 1)):
        return _inverted(sentence, at, before, behind)
    if word.lower == "je" and _owns(behind):
        return _swap(sentence, word, "uw")
    if behind in _stems() or not behind or behind in _AFTER_SUBJECT or before in _PREPOSITIONS:
        return _swap(sentence, word, "u")
    if is_adjective(behind) and not is_verb(behind):
        # "je nieuwe huis" says whose it is, "als je ziek bent" does not.
        owns = behind.endswith("e") and is_noun(_beside(sentence, at + 2))
        return _swap(sentence, word, "uw" if owns and word.lower == "je" else "u")
    if is_verb(behind) and not is_noun(behind):
        return _swap(sentence, word, "u")
    return None


def _inverted(sentence: Sentence, at: int, before: str, behind: str) -> Better | None:
    word, verb = sentence.words[at], sentence.words[at - 1]
    asks = sentence.text.rstrip().endswith("?") or at >= 2 or before in _BACK or before in _SPECIAL.values()
    if asks and (before in _BACK or not _owns(behind)):
        return _both(sentence, word, "u", verb, _polite()[before])
    # "Meld je aan." is an order: the verb stays. "Neem je kaart mee" says whose card.
    if "," in sentence.text:
        return None
    return _swap(sentence, word, "uw" if _owns(behind) else "u")


def _owns(behind: str) -> bool:
    """Whether "je" before this word says whose it is: "je kind"."""
    if not behind or behind in _stems() or behind in _AFTER_SUBJECT:
        return False
    return is_noun(behind) and not is_verb(behind) and not is_adjective(behind)


def _opens_clause(sentence: Sentence, verb: int) -> bool:
    """Whether a verb stands where a question or "dan" puts it before who does it."""
    if verb <= 0:
        return True
    before, word = sentence.words[verb - 1], sentence.words[verb]
    return before.lower in _OPENING or "," in sentence.text[before.end : word.start]


def _beside(sentence: Sentence, at: int) -> str:
    return sentence.words[at].lower if 0 <= at < len(sentence.words) else ""


def _swap(sentence: Sentence, word: Word, say: str) -> Better | None:
    if not say:
        return None
    said = _cased(sentence, word, say)
    return Better(said, (Edit(word.start, word.end, said),))


def _both(sentence: Sentence, word: Word, say: str, verb: Word, form: str) -> Better:
    edits = (
        Edit(verb.start, verb.end, _cased(sentence, verb, form)),
        Edit(word.start, word.end, _cased(sentence, word, say)),
    )
    ordered = tuple(sorted(edits, key=lambda edit: edit.start))
    return Better(" ".join(edit.text for edit in ordered), ordered)


def _cased(sentence: Sentence, word: Word, say: str) -> str:
    return fitting_case(sentence.text, word.start, say)
