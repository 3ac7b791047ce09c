"""An easy verb in the form and at the place of a hard one."""

from __future__ import annotations

from wijksessie.plain_language.hard_words.clauses import (
    DETERMINERS,
    SUBJECTS,
    Order,
    end_of_main,
    helpers,
    order,
    subject_is_you,
    touching,
)
from wijksessie.plain_language.hard_words.entries import VerbEntry
from wijksessie.plain_language.hard_words.index import FINITE, Form
from wijksessie.plain_language.hard_words.pieces import Draft
from wijksessie.plain_language.hard_words.verb_places import VerbPlace
from wijksessie.plain_language.hints import Better
from wijksessie.plain_language.inflection.adjectives import with_e
from wijksessie.plain_language.lexicon import is_adjective, is_infinitive, is_noun
from wijksessie.plain_language.text import Sentence

_ARTICLES = frozenset(("de", "het", "een", "geen", "deze", "dit", "die", "alle", "uw", "onze"))


def fitted(sentence: Sentence, place: VerbPlace, easy: VerbEntry) -> Better | None:
    """The sentence said with the verb `easy`; None when that cannot be made right for certain."""
    if len(place.forms) != 1:
        return None
    (form,) = place.forms
    hard = place.found.hard.entry
    assert isinstance(hard, VerbEntry)
    if (easy.reflexive and place.oneself is None) or (easy.parts and place.te_is_taken):
        return None
    draft = Draft(sentence)
    if form in FINITE:
        made = _finite(draft, place, easy, form)
    elif form is Form.WHOLE:
        made = _whole(draft, place, easy)
    else:
        made = _done(draft, place, easy, form)
    if not made or not _behind(draft, place, easy, form):
        return None
    if place.oneself is not None and not easy.reflexive:
        draft.drop(place.oneself)
    return draft.done()


def _finite(draft: Draft, place: VerbPlace, easy: VerbEntry, form: Form) -> bool:
    sentence = draft.sentence
    text = _text_of(sentence, place, easy, form)
    entry = place.found.hard.entry
    assert isinstance(entry, VerbEntry)
    if place.apart:
        draft.put(place.first, place.last, text)
        if easy.parts:
            draft.say = f"{text} … {easy.apart}"
            draft.put(*place.apart, easy.apart)
        else:
            draft.say = text
            for at in range(place.apart[0], place.apart[1] + 1):
                draft.drop(at)
        return True
    if not easy.parts:
        draft.say = text
        draft.put(place.first, place.last, text)
        return True
    stands = Order.SUB if entry.parts else order(sentence, place.at)
    if stands is Order.SUB:
        draft.say = easy.together(text)
        draft.put(place.first, place.last, draft.say)
        return True
    if stands is Order.UNSURE:
        return False
    draft.say = f"{text} … {easy.apart}"
    if place.behind and place.behind[0] > place.at:
        if place.behind[0] == place.last + 1:
            draft.say = f"{text} {easy.apart}"
        draft.put(place.first, place.last, text)
        draft.behind(place.behind[0] - 1, easy.apart)
        return True
    end = end_of_main(sentence, place.at)
    if end is None:
        return False
    draft.put(place.first, place.last, text)
    draft.behind(end, easy.apart)
    return True


def _whole(draft: Draft, place: VerbPlace, easy: VerbEntry) -> bool:
    if place.with_te:
        joined = " ".join(filter(None, (easy.apart, "te", easy.root)))
    else:
        joined = easy.together(easy.root)
    draft.say = joined
    draft.put(place.first, place.last, joined)
    return True


def _done(draft: Draft, place: VerbPlace, easy: VerbEntry, form: Form) -> bool:
    """A past participle: in a perfect, in a passive, or before a noun."""
    sentence = draft.sentence
    entry = place.found.hard.entry
    assert isinstance(entry, VerbEntry)
    hard, has = entry.forms, easy.forms
    have, be, become, _ = helpers(sentence, place.at)
    text = has.participle
    pointer = _pointer_before(sentence, place)
    if form is Form.DONE_E or pointer or not (have or be or become):
        both = hard.auxiliary == has.auxiliary == "zijn"
        if (
            not has.passive
            or (has.auxiliary == "zijn" and not both)
            or easy.behind
            or (easy.parts and not easy.joined)
        ):
            return False
        if form is Form.DONE_E or (hard.participle.endswith("en") and pointer not in ("een", "geen", "")):
            text = with_e(text)
        elif hard.participle.endswith("en") and not text.endswith("en"):
            return False
    elif become or (be and hard.auxiliary == "hebben"):
        if not has.passive or has.auxiliary == "zijn" or (easy.behind and not entry.behind):
            return False
        if _gives_something(easy) and not _gives_something(entry):
            return False
        if easy.behind != entry.behind and not easy.behind:
            return False
    elif have:
        if has.auxiliary == "zijn":
            return False
    elif has.auxiliary == "hebben":
        return False
    draft.say = easy.together(text)
    draft.put(place.first, place.last, draft.say)
    return True


def _gives_something(verb: VerbEntry) -> bool:
    # "u wordt uitleg gegeven" is no Dutch, "het wordt mogelijk gemaakt" is.
    return (
        bool(verb.parts) and not verb.joined and is_noun(verb.parts[-1]) and not is_adjective(verb.parts[-1])
    )


def _pointer_before(sentence: Sentence, place: VerbPlace) -> str:
    """The article before a participle that belongs to a noun: "de toegenomen druk"."""
    words = sentence.words
    before = words[place.first - 1].lower if place.first else ""
    if before not in _ARTICLES or not touching(sentence, place.last):
        return ""
    after = words[place.last + 1].lower
    return before if is_noun(after) or is_adjective(after) else ""


def _behind(draft: Draft, place: VerbPlace, easy: VerbEntry, form: Form) -> bool:
    """Puts the preposition of the easy verb right; says whether it could."""
    words = draft.sentence.words
    if place.behind:
        first, last = place.behind
        if easy.behind:
            draft.put(first, last, " ".join(easy.behind))
            if first == place.last + 1 and not place.apart:
                draft.say += " " + " ".join(easy.behind)
            return True
        # "beschikken over een auto" may become "een auto hebben", never "hebben een auto".
        # "te" belongs to the verb behind it: "dient te betalen" is "moet betalen" wherever it stands.
        free = words[first].lower == "te" or (form in FINITE and _is_main(draft.sentence, place))
        if first > place.at and not free:
            return False
        if words[first].lower == "te" and is_infinitive(
            words[first - 1].lower + _next(draft.sentence, first)
        ):
            # "op te geven" becomes "opgeven".
            draft.join(first - 1, first + 1)
            return True
        for at in range(first, last + 1):
            draft.drop(at)
        return True
    if not easy.behind:
        return True
    if form not in FINITE or place.apart or easy.parts or not _is_main(draft.sentence, place):
        return False
    before = words[place.first - 1].lower if place.first else ""
    after = words[place.last + 1].lower if touching(draft.sentence, place.last) else ""
    if before not in SUBJECTS | {"u"} or after not in DETERMINERS:
        return False
    draft.behind(place.last, " ".join(easy.behind))
    draft.say += " " + " ".join(easy.behind)
    return True


def _next(sentence: Sentence, at: int) -> str:
    return sentence.words[at + 1].lower if at + 1 < len(sentence.words) else ""


def _is_main(sentence: Sentence, place: VerbPlace) -> bool:
    return place.apart is not None or order(sentence, place.at) is Order.MAIN


def _text_of(sentence: Sentence, place: VerbPlace, easy: VerbEntry, form: Form) -> str:
    has = easy.forms
    if form in (Form.HE, Form.YOU):
        return has.you if form is Form.YOU or subject_is_you(sentence, place.at) else has.he
    return {Form.I: has.i, Form.WE: has.infinitive, Form.PAST: has.past}.get(form, has.past_plural)
