"""The rules of grammar besides the passive: when they speak, and when they keep quiet."""

import pytest

from wijksessie.plain_language.hints import HintKind, applied
from wijksessie.plain_language.rules import (
    double_negation,
    far_apart,
    long_sentence,
    two_messages,
    verb_as_noun,
)
from wijksessie.plain_language.text import read
from wijksessie.plain_language.writing import PLAIN, Writing

RULES = (long_sentence, far_apart, verb_as_noun, two_messages, double_negation)


def hints(rule, text, writing=PLAIN):
    return list(rule.find(read(text), writing))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De gemeente komt volgende week bij u langs om te praten over uw tuin.", 14),
        ("Overzicht van alle plekken in de wijk waar u deze zomer gratis kunt sporten", 14),
        ("Kijk op www.voorbeeld.nl/heel/lang/pad en lees daar wat u deze maand allemaal kunt doen.", 13),
    ],
)
def test_a_long_sentence_is_counted(text, words):
    (hint,) = hints(long_sentence, text)
    assert (hint.start, hint.end) == (0, len(text))
    assert f"{words} woorden" in hint.why


def test_the_limit_is_the_writers():
    text = "De gemeente komt volgende week bij u langs om te praten over uw tuin."
    assert not hints(long_sentence, text, Writing(most_words=15))
    assert not hints(long_sentence, "Kom binnen en drink een kop koffie met ons.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Uw formulier is bij ons binnengekomen, en wij sturen u volgende week een brief.",
            "Uw formulier is bij ons binnengekomen. En wij sturen u volgende week een brief.",
        ),
        (
            "De balie is deze week helaas dicht, maar u kunt ons elke ochtend bellen.",
            "De balie is deze week helaas dicht. Maar u kunt ons elke ochtend bellen.",
        ),
        (
            "Wij bellen u in de loop van de week en dan maakt u een afspraak met ons.",
            "Wij bellen u in de loop van de week. En dan maakt u een afspraak met ons.",
        ),
        (
            "De kinderen krijgen les in het gebouw naast de kerk en de ouders drinken samen koffie.",
            "De kinderen krijgen les in het gebouw naast de kerk. En de ouders drinken samen koffie.",
        ),
        (
            "U hoeft zelf niets te doen deze maand, want wij regelen het voor u.",
            "U hoeft zelf niets te doen deze maand. Want wij regelen het voor u.",
        ),
    ],
)
def test_a_long_sentence_falls_apart_safely(text, expected):
    (hint,) = hints(long_sentence, text)
    assert applied(text, hint.better[0]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Wij zoeken iemand die goed kan luisteren en die elke week een uur tijd heeft.",
        "Het is fijn dat u ons helpt en wij hopen dat u nog lang blijft komen.",
        "Niet alleen de huur stijgt dit jaar flink, maar u betaalt ook meer voor water.",
        "De wethouder zei gisteren: wij gaan bouwen en wij doen dat samen met u.",
        "Als u ziek bent en u heeft geen huisarts, belt u dan de post in de stad.",
        "Kunt u ons helpen met het feest, en wij bedoelen ook met het opruimen daarna?",
        "Neem brood, kaas en fruit mee naar het park, of koop daar iets bij de kraam.",
        'De buurman riep "ik kom eraan en wij gaan samen naar de markt in de stad" naar boven.',
    ],
)
def test_a_doubtful_join_is_left_whole(text):
    (hint,) = hints(long_sentence, text)
    assert hint.better == ()


@pytest.mark.parametrize(
    "text",
    [
        "U krijgt een brief van ons en wij bellen u.",
        "De zaal is nog dicht, maar u kunt alvast binnenkomen.",
        "Wij bellen u als wij weten of de zaal vrij is, omdat dat fijn is.",
    ],
)
def test_two_messages(text):
    writing = Writing(most_words=15)
    assert [hint.kind for hint in hints(two_messages, text, writing)] == [HintKind.TWO_MESSAGES]


@pytest.mark.parametrize(
    "text",
    [
        "Kom binnen en drink koffie.",
        "U kunt bellen, maar wij zijn dicht.",
        "Wij praten over stress en over wat u helpt.",
        "Neem uw kinderen en uw buren mee naar het feest.",
        "Vertel het ons als u iets mist.",
        "",
    ],
)
def test_one_message(text):
    assert not hints(two_messages, text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("De door de gemeente in 2024 vastgestelde regels gelden.", "De", "regels"),
        ("Stuur ons de bij uw aanvraag horende papieren.", "de", "papieren"),
        (
            "De gemeente heeft na lang praten met alle bewoners van de straat een plan gemaakt.",
            "heeft",
            "gemaakt",
        ),
        ("Wij stellen na overleg met u en met de school het plan vast.", "stellen", "vast"),
        (
            "De aanvraag, die u vorige maand bij onze balie in het stadhuis gaf, is goed.",
            "aanvraag",
            "is",
        ),
        (
            "Wij weten dat u vorig jaar in de winter met uw hele gezin terugkwam.",
            "u",
            "terugkwam",
        ),
        (
            "De kosten van de zorg voor ouderen in de kleine dorpen rond onze stad zijn hoog.",
            "kosten",
            "zijn",
        ),
    ],
)
def test_far_apart(text, first, last):
    found = hints(far_apart, text)
    assert (first, last) in [(text[h.start : h.end], text[h.also[0][0] : h.also[0][1]]) for h in found]


@pytest.mark.parametrize(
    "text",
    [
        "De gemeente heeft een plan gemaakt.",
        "Lever het formulier in bij de genoemde balie.",
        "Wij stellen het plan vast.",
        "De vrouw die naast mij woont, is ziek.",
        "U kunt het formulier op de website vinden.",
        "Het is fijn dat u er bent, en neem gerust iemand uit uw straat mee.",
        "De bewoners wonen al lang in deze straat en willen er graag blijven.",
        "Wij hebben koffie, thee, limonade, koek en fruit voor u en uw kinderen.",
        "Het in de tuin spelen is leuk.",
    ],
)
def test_close_enough(text):
    assert not hints(far_apart, text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Het uitvoeren van dit plan duurt lang.", "Het uitvoeren van"),
        ("De uitvoering van dit plan duurt lang.", "De uitvoering van"),
        ("Wij wachten op de definitieve beoordeling van uw vraag.", "de definitieve beoordeling van"),
        ("Er is geld ter bevordering van sport.", "ter bevordering van"),
        ("Na het verkrijgen van een pas kunt u sporten.", "het verkrijgen van"),
        ("Wij helpen bij verstrekking van de pas.", "verstrekking van"),
    ],
)
def test_verb_as_noun(text, place):
    (hint,) = hints(verb_as_noun, text)
    assert text[hint.start : hint.end] == place
    assert hint.why == "Maak er een werkwoord van."


@pytest.mark.parametrize(
    "text",
    [
        "De woning van mijn zus is klein.",
        "De vergadering van de vereniging is morgen.",
        "De rekening van de huurwoning is hoog.",
        "Het leven van de bewoners is duur.",
        "De opleiding van mijn zoon duurt een jaar.",
        "Wij houden van zwemmen.",
        "Het huis van de buren staat leeg.",
        "van",
        "",
    ],
)
def test_an_everyday_noun_is_no_verb(text):
    assert not hints(verb_as_noun, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "U krijgt een formulier voor het aanvragen van hulp.",
            "U krijgt een formulier om hulp aan te vragen.",
        ),
        (
            "Wij hebben geld voor het opknappen van de tuin, en ook tijd.",
            "Wij hebben geld om de tuin op te knappen, en ook tijd.",
        ),
        (
            "Er is een plan voor het bouwen van nieuwe woningen.",
            "Er is een plan om nieuwe woningen te bouwen.",
        ),
    ],
)
def test_a_verb_is_offered_where_it_closes_the_clause(text, expected):
    (hint,) = hints(verb_as_noun, text)
    assert applied(text, hint.better[0]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Wij vragen aandacht voor het scheiden van afval.",
        "Hartelijk dank voor het invullen van het formulier.",
        "Wij zorgen voor het ophalen van de stoelen.",
        "U heeft tijd voor het lezen van de brief van de gemeente.",
        "Er zijn regels voor het voorkomen van brand.",
    ],
)
def test_no_verb_is_offered_in_doubt(text):
    assert all(hint.better == () for hint in hints(verb_as_noun, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dat is niet onmogelijk.", "Dat is mogelijk."),
        ("Het is niet ongebruikelijk om te bellen.", "Het is gewoon om te bellen."),
        ("Dit is een niet onbelangrijke vraag.", "Dit is een belangrijke vraag."),
        ("Niet zelden zijn er files.", "Vaak zijn er files."),
        ("Wij kunnen u niet zonder pas helpen.", None),
        ("Er is geen straat die niet is aangepakt.", None),
        ("U krijgt geen geld, tenzij u een pas heeft.", None),
        ("U mag komen, tenzij u niet fit bent.", None),
        ("Er is niemand die dat niet begrijpt.", None),
        ("Ik doe dat nooit niet.", None),
    ],
)
def test_double_negation(text, expected):
    (hint,) = hints(double_negation, text)
    assert (applied(text, hint.better[0]) if hint.better else None) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dat is niet mogelijk.",
        "Wij hebben geen koffie. Wel thee.",
        "Ik kan niet zonder mijn buren.",
        "U hoeft niet te betalen en ook geen pas te laten zien.",
        "Het is onmogelijk.",
        "",
    ],
)
def test_a_single_no(text):
    assert not hints(double_negation, text)


@pytest.mark.parametrize(
    "text", ["", "!", "😀", "مرحبا بكم", "WORDT GEDAAN DOOR", "is", "zijn", "van van van", "en, en", "("]
)
def test_odd_text_is_no_problem(text):
    for rule in RULES:
        for hint in hints(rule, text, Writing(most_words=1)):
            assert 0 <= hint.start <= hint.end <= len(text)


def test_every_reason_is_short():
    texts = (
        "De door u in 2024 betaalde huur is niet onmogelijk, en wij betalen u het uitvoeren van dit plan.",
    )
    for rule in RULES:
        for hint in hints(rule, texts[0]):
            assert len(hint.why.split()) <= 12
