"""What could point at a person is found, at its right place, and ordinary words are left alone."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from wijksessie.commands import Workspace
from wijksessie.queries.identity import FindingKind, findings, names_in_file


def found(text: str, *names: str) -> list[tuple[str, str]]:
    return [(finding.kind.value, text[finding.start : finding.end]) for finding in findings(text, names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mail naar j.bakker@voorbeeld.nl graag", ("mail", "j.bakker@voorbeeld.nl")),
        ("Bel 0612345678 vandaag", ("phone", "0612345678")),
        ("Bel 06-12 34 56 78.", ("phone", "06-12 34 56 78")),
        ("Bel +31 6 12345678 maar", ("phone", "+31 6 12345678")),
        ("Hij belde 010-1234567", ("phone", "010-1234567")),
        ("Wij wonen op 1234 AB", ("postcode", "1234 AB")),
        ("Wij wonen op 1234ab", ("postcode", "1234ab")),
        ("In de Rietstraat 12b is het koud", ("address", "Rietstraat 12b")),
        ("op de kade 3", None),
        ("Wij zitten op huisnummer 14", ("address", "huisnummer 14")),
        ("Op NL91 ABNA 0417 1643 00 dan", ("account", "NL91 ABNA 0417 1643 00")),
        ("Mijn bsn is 123456782", ("number", "123456782")),
        ("Toen zei meneer Van der Berg iets", ("person", "Van der Berg")),
        ("Mijn zoon Xander slaapt slecht", ("person", "Xander")),
        ("Ik heet Bloem", ("person", "Bloem")),
        ("Fatima kookt", ("name", "Fatima")),
        ("Ik zit bij Ayşe", ("name", "Ayşe")),
        ("toen zei mevrouw jansen iets", ("person", "jansen")),
        ("mijn buurman kees is ziek", ("person", "kees")),
        ("Buurvrouw Kees is ziek", ("person", "Kees")),
        ("dat is van meneer de vries", ("person", "de vries")),
        ("mevr. van der berg belde", ("person", "van der berg")),
        ("dhr smit weet het", ("person", "smit")),
        ("juf bloem helpt", ("person", "bloem")),
        ("fatima is eenzaam", ("name", "fatima")),
        ("ik pas op fatima's kind", ("name", "fatima's")),
        ("Dorpsstraat twaalf", ("address", "Dorpsstraat twaalf")),
        ("op de Rietlaan een, boven", ("address", "Rietlaan een")),
        ("Dorpsstraat twee is leeg", ("address", "Dorpsstraat twee")),
        ("wij wonen op 1234 ab", ("postcode", "1234 ab")),
    ],
)
def test_found(text: str, expected: tuple[str, str] | None) -> None:
    assert found(text) == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    "text",
    [
        "In 2015 sloot het buurthuis.",
        "Dat kost 1.250 euro, of € 12.345.678,00.",
        "Bel 112, 113, 0800-0113 of 0800 2000.",
        "Roos en bloem staan op tafel. Wil je koffie?",
        "Bloem is duur. Mark my words.",
        "Mijn man werkt. Mijn zoon ook.",
        "Mijn kind vertaalt mijn post. Dat wil ik niet.",
        "Mevrouw, u bent te laat.",
        "De weg is 3 keer opgebroken.",
        "Vier keer bellen, vier keer een ander.",
        "Mijn buurman helpt mij. De buurvrouw vertelde het.",
        "De meneer van de gemeente kwam. Mevrouw van de balie wist het niet.",
        "Mijn buurvrouw van boven is alleen. Meneer de burgemeester ook.",
        "De juf zei niets. Mijn buurman is ziek en mijn buurvrouw heeft zorg.",
        "In de Dorpsstraat twee bomen, in de Dorpsstraat een boom. Onderweg drie keer.",
        "In 2015 is het dicht. In 2020 op slot, 1500 km ver, 2000 of meer.",
        "Mijn buurman begon en de buurvrouw sloeg. Meneer wou niet. Oosterpark vier hoog.",
        "Een noor, een els en jasmijn. Hij is frank en vrij. Mijn peter.",
        "",
    ],
)
def test_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_example_says_nobody(practice: Workspace) -> None:
    from wijksessie.queries.quotes import quotes
    from wijksessie.queries.session import current

    view = current(practice)
    assert view is not None
    names = names_in_file(practice)
    assert names
    assert [findings(quote.text, names) for quote in quotes(practice, view.id)] == [()] * 8


def told_by_the_house() -> list[str]:
    """Give all words that come with the application: cards, things to choose, steps of techniques."""
    texts: list[str] = []
    for folder, keys in (("cards", None), ("techniques", "steps")):
        for path in sorted(resources.path(folder).glob("*.toml")):
            texts += _texts(tomllib.loads(path.read_text(encoding="utf-8")), keys)
    return texts + _texts(tomllib.loads(resources.path("options.toml").read_text(encoding="utf-8")), None)


def _texts(value: object, keys: str | None) -> list[str]:
    if isinstance(value, str):
        return [value] if keys is None else []
    if isinstance(value, list):
        return [text for each in value for text in _texts(each, keys)]
    if isinstance(value, dict):
        return [
            text
            for key, each in value.items()
            for text in _texts(each, None if keys and key.startswith(keys) else keys)
        ]
    return []


def test_words_of_the_house_say_nobody() -> None:
    texts = told_by_the_house()
    assert len(texts) > 400
    assert [(text, found(text)) for text in texts if findings(text)] == []


def test_a_name_of_the_file() -> None:
    assert found("Roos komt. Een roos bloeit.", "Roos") == [("name", "Roos")]
    assert found("Even sleutelpersoon 1 vragen", "Sleutelpersoon 1") == [("name", "sleutelpersoon 1")]


def test_places_are_right_after_marks_and_other_scripts() -> None:
    text = "e\u0301e\u0301n \u0645\u0631\u062d\u0628\u0627 \U0001f600 bel 0612345678"
    (finding,) = findings(text)
    assert text[finding.start : finding.end] == "0612345678"
    assert finding.kind is FindingKind.PHONE


@given(st.text(), st.lists(st.text(), max_size=3))
def test_any_text(text: str, names: list[str]) -> None:
    ends = 0
    for finding in findings(text, names):
        assert ends <= finding.start < finding.end <= len(text)
        assert finding.hint
        ends = finding.end


@given(st.text(alphabet="0123456789 .-+@aA1straatNL(/"), st.sampled_from(["0612345678", "x@y.nl", "1234 AB"]))
def test_it_is_found_anywhere(around: str, what: str) -> None:
    assert any(
        what in f"{around}\n{what}\n{around}"[f.start : f.end]
        for f in findings(f"{around}\n{what}\n{around}")
    )
