"""Long words taken apart; sixty compounds and more than thirty words that are none, own choice."""

import pytest

from wijksessie.plain_language.compounds import parts

_COMPOUNDS = """
bewoners|onderzoek klankbord|overleg buurt|huis wijk|team gemeente|raad zieken|huis huis|arts woon|kamer
bus|reis verblijfs|vergunning kwaliteits|verbetering inkomens|ondersteuning zonne|paneel speel|plaats
vuilnis|bak afval|container stoep|tegel straat|verlichting parkeer|vergunning fiets|pad speel|tuin
school|plein koffie|ochtend eenzaamheids|gevoelens schulden|problematiek energie|rekening huur|toeslag
zorg|verzekering mantel|zorger buurt|bijeenkomst bewoners|avond wacht|kamer wacht|lijst jongeren|werker
ouderen|zorg jeugd|hulp taal|les brood|rooster verkeers|drempel groen|strook water|overlast geluids|overlast
huis|vuil wijk|verpleegkundige vrijwilligers|werk buurt|app deel|auto dak|goot boeken|kast
verzekerings|maatschappij belasting|aangifte subsidie|aanvraag begrotings|tekort beleids|medewerker
straat|feest hangplek|jongeren rolstoel|gebruiker klachten|formulier inspraak|avond gezondheids|centrum
slaap|kamer
"""
COMPOUNDS = _COMPOUNDS.split()

_WHOLE = """
moeder avond beperking duidelijkheid voorbeeld belangrijk televisie betekenis onderzoek uitvoering aanvraag
gemeente veranderen begeleiding mogelijkheid regelmatig ongeveer gezamenlijk bestuurder verantwoordelijk
telefoon bibliotheek maatregel gebeurtenis vriendelijk tevredenheid ontwikkeling vergadering medewerker
samenwerking onmiddellijk toestemming bereikbaar gelegenheid kwaliteit verbetering
"""
WHOLE = _WHOLE.split()


def right(words: list[tuple[str, tuple[str, ...]]]) -> tuple[float, list[tuple[str, ...]]]:
    wrong = [parts(word) for word, wanted in words if parts(word) != wanted]
    return 1 - len(wrong) / len(words), wrong


def test_takes_at_least_nine_in_ten_compounds_apart() -> None:
    share, wrong = right([(word.replace("|", ""), tuple(word.split("|"))) for word in COMPOUNDS])
    assert len(COMPOUNDS) >= 60
    assert share >= 0.9, wrong


def test_leaves_at_least_nine_in_ten_other_words_whole() -> None:
    share, wrong = right([(word, (word,)) for word in WHOLE])
    assert len(WHOLE) >= 30
    assert share >= 0.9, wrong


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("Buurthuis", ("buurt", "huis")),
        ("GGZ-wachttijden", ("ggz", "wacht", "tijden")),
        ("", ("",)),
        ("-", ("-",)),
        ("😀", ("😀",)),
        ("مرحبا", ("مرحبا",)),
        ("x" * 5000, ("x" * 5000,)),
        ("zorg" * 1000, ("zorg" * 1000,)),
    ],
)
def test_any_word_gives_its_parts(word: str, wanted: tuple[str, ...]) -> None:
    assert parts(word) == wanted


def test_parts_are_together_the_word() -> None:
    for word in ("jeugdgezondheidszorg", "schuldhulpverleningstraject", "kinderopvangtoeslag"):
        assert "".join(parts(word)) == word
        assert len(parts(word)) >= 2
