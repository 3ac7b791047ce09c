"""Hard words are found in every form, and easy ones put in the form that fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijksessie.plain_language.hard_words import places
from wijksessie.plain_language.hard_words.entries import VerbEntry, listed, noun, verb
from wijksessie.plain_language.hard_words.index import indexed
from wijksessie.plain_language.hints import HintKind, applied
from wijksessie.plain_language.rules.hard_words import find
from wijksessie.plain_language.text import read, sentences_in
from wijksessie.plain_language.writing import PLAIN, OwnWord, Writing

LIST = """
[verb]
"vast|stellen" = ["bepalen", "af|spreken"]
"realiseren" = ["af|spreken", "maken"]
"ontvangen" = ["krijgen"]
"beschikken over" = ["hebben"]
"in aanmerking komen voor" = ["recht hebben op"]
"faciliteren" = ["mogelijk |maken", "helpen"]
"participeren in" = ["mee|doen aan"]
"participeren" = ["mee|doen"]
"aan|vangen" = ["beginnen"]
"zich wenden tot" = ["bellen met"]
"dienen te" = ["moeten"]
"op|nemen" = ["noteren"]
"contact op|nemen met" = ["bellen met"]
"afhankelijk zijn van" = ["af|hangen van"]
"informeren" = ["uitleg |geven", "vertellen"]
"vermoeden dat" = ["denken dat"]
"toe|nemen" = ["stijgen"]
"overlijden" = ["sterven", "dood|gaan"]
"verzoeken" = ["vragen"]
"aan|vragen" = ["vragen om"]
"verstrekken" = ["geven"]
[noun]
"de voorziening" = ["de hulp (-)", "de plek"]
"de vergoeding" = ["het geld (-)"]
"het besluit" = ["de keuze"]
"de bijeenkomst" = ["het feest"]
"de eigen bijdrage" = ["het bedrag dat u zelf betaalt"]
"het perspectief" = ["de kans"]
"de aanvraag" = ["de vraag"]
[adjective]
"laagdrempelig" = ["makkelijk"]
"woonachtig" = ["thuis!"]
"adequaat" = ["goed"]
"defect" = ["kapot"]
[phrase]
"met betrekking tot" = ["over"]
"tevens" = ["ook"]
"in het kader van" = ["voor"]
"indien" = ["als"]
"conform" = []
"alvorens" = ["voordat"]
"""

# a sentence | the same with the first wording that fits of every hint
FITTED = """
Wij stellen de regels vast. | Wij bepalen de regels.
De raad stelt vast wie er komt. | De raad bepaalt wie er komt.
De raad stelde de prijs vast. | De raad bepaalde de prijs.
Omdat de raad dit vaststelt, wachten wij. | Omdat de raad dit bepaalt, wachten wij.
De raad heeft de prijs vastgesteld. | De raad heeft de prijs bepaald.
De prijs wordt vastgesteld. | De prijs wordt bepaald.
Het is tijd om de prijs vast te stellen. | Het is tijd om de prijs te bepalen.
Het vaststellen van de prijs duurt lang. | Het bepalen van de prijs duurt lang.
Wij gaan de prijs vaststellen. | Wij gaan de prijs bepalen.
De vastgestelde prijs is laag. | De bepaalde prijs is laag.
Wij realiseren dit. | Wij spreken dit af.
Omdat wij dit realiseren, bent u blij. | Omdat wij dit afspreken, bent u blij.
Wij hopen dit te realiseren. | Wij hopen dit af te spreken.
Wij willen dit realiseren. | Wij willen dit afspreken.
Dit is gerealiseerd. | Dit is afgesproken.
Wij realiseren dit en wij zijn blij. | Wij spreken dit af en wij zijn blij.
Wij realiseren huizen en scholen. | Wij maken huizen en scholen.
U ontvangt morgen een brief. | U krijgt morgen een brief.
Wij hebben uw brief ontvangen. | Wij hebben uw brief gekregen.
Uw brief is ontvangen. | Uw brief is ontvangen.
De ontvangen brief is kort. | De ontvangen brief is kort.
U beschikt over een auto. | U hebt een auto.
Hij beschikt over een auto. | Hij heeft een auto.
U moet over een auto beschikken. | U moet een auto hebben.
U moet beschikken over een auto. | U moet beschikken over een auto.
U komt in aanmerking voor korting. | U hebt recht op korting.
U komt niet in aanmerking voor korting. | U hebt niet recht op korting.
Als u in aanmerking komt voor korting, bellen wij. | Als u recht hebt op korting, bellen wij.
Om in aanmerking te komen voor geld belt u. | Om recht te hebben op geld belt u.
Wij faciliteren het gesprek. | Wij maken het gesprek mogelijk.
Om het gesprek te faciliteren helpen wij. | Om het gesprek mogelijk te maken helpen wij.
Het gesprek wordt gefaciliteerd. | Het gesprek wordt mogelijk gemaakt.
Wij faciliteren het gesprek, maar niet de brief. | Wij helpen het gesprek, maar niet de brief.
Wij participeren in het plan. | Wij doen mee aan het plan.
Wij participeren graag in het plan. | Wij doen graag mee aan het plan.
Bewoners kunnen participeren in het plan. | Bewoners kunnen meedoen aan het plan.
Iedereen kan participeren. | Iedereen kan meedoen.
De les vangt om tien uur aan. | De les begint om tien uur.
De les heeft aangevangen. | De les heeft aangevangen.
Hij wendt zich tot de huisarts. | Hij belt met de huisarts.
U dient te betalen. | U moet betalen.
U dient de rekening te betalen. | U moet de rekening betalen.
U dient uw inkomen op te geven. | U moet uw inkomen opgeven.
U dient dit te verstrekken. | U moet dit geven.
De op te richten raad beschikt. | De op te richten raad beschikt.
Dit is duur en is afhankelijk van geld. | Dit is duur en hangt af van geld.
Wij zijn afhankelijk van vrijwilligers. | Wij hangen af van vrijwilligers.
U wordt geïnformeerd. | U wordt verteld.
Wij vermoeden dat hij komt. | Wij denken dat hij komt.
Wij participeren graag en betalen zelf. | Wij doen graag mee en betalen zelf.
Wij participeren graag omdat het leuk is. | Wij doen graag mee omdat het leuk is.
Wij participeren om te leren. | Wij doen mee om te leren.
Wij participeren graag, omdat het leuk is. | Wij doen graag mee, omdat het leuk is.
Wij participeren met ouders, kinderen en buren. | Wij participeren met ouders, kinderen en buren.
De toegenomen druk is groot. | De gestegen druk is groot.
De verstrekte brief is kort. | De gegeven brief is kort.
De door u verstrekte brief is kort. | De door u gegeven brief is kort.
Wij hebben dit verstrekt. | Wij hebben dit gegeven.
Wij nemen dit op. | Wij noteren dit.
Wij nemen contact met u op. | Wij nemen contact met u op.
U kunt contact opnemen met ons. | U kunt bellen met ons.
De lift is defect. | De lift is kapot.
Hij zag het defect. | Hij zag het defect.
Alvorens wij gaan, bellen wij. | Voordat wij gaan, bellen wij.
Alvorens te gaan, bellen wij. | Alvorens te gaan, bellen wij.
De prijs neemt toe. | De prijs stijgt.
Hij is overleden. | Hij is gestorven.
Wij verzoeken u te bellen. | Wij vragen u te bellen.
Dit verzoek is nieuw. | Dit verzoek is nieuw.
De voorziening die u krijgt, is goed. | De hulp die u krijgt, is goed.
Wij geven u een voorziening. | Wij geven u hulp.
Wij bieden een goede voorziening aan. | Wij bieden goede hulp aan.
De voorzieningen zijn gratis. | De plekken zijn gratis.
De zorgvoorziening is gratis. | De zorgvoorziening is gratis.
De vergoeding die u krijgt, is laag. | Het geld dat u krijgt, is laag.
Deze vergoeding is laag. | Dit geld is laag.
Onze nieuwe vergoeding is laag. | Ons nieuwe geld is laag.
U krijgt een hoge vergoeding. | U krijgt hoog geld.
Elke vergoeding telt. | Elke vergoeding telt.
Het besluit dat u krijgt, is klaar. | De keuze die u krijgt, is klaar.
Ons besluit staat vast. | Onze keuze staat vast.
Dat is een goed besluit. | Dat is een goede keuze.
Het college besluit morgen. | Het college besluit morgen.
Elke bijeenkomst is open. | Elk feest is open.
De leuke bijeenkomst is open. | Het leuke feest is open.
Een leuke bijeenkomst is open. | Een leuk feest is open.
De bijeenkomsten zijn open. | De feesten zijn open.
Het perspectief is goed. | De kans is goed.
Uw eigen bijdrage is laag. | Uw bedrag dat u zelf betaalt is laag.
De eigen bijdrage is laag. | Het bedrag dat u zelf betaalt is laag.
Uw aanvraag is binnen. | Uw vraag is binnen.
Wij lezen alle aanvragen. | Wij lezen alle vragen.
Onze hulp is laagdrempelig. | Onze hulp is makkelijk.
Wij geven laagdrempelige hulp. | Wij geven makkelijke hulp.
De hulp is laagdrempeliger. | De hulp is makkelijker.
Dat is een adequate plek. | Dat is een goede plek.
U bent hier woonachtig. | U bent hier thuis.
Tevens stellen wij de prijs vast. | Ook bepalen wij de prijs.
TEVENS STELT DE RAAD DE PRIJS VAST. | OOK BEPAALT DE RAAD DE PRIJS.
Met betrekking tot uw brief bellen wij. | Over uw brief bellen wij.
Indien u belt, komen wij. | Als u belt, komen wij.
Dit is conform de regels. | Dit is conform de regels.
De heer Tevens belt. | De heer Tevens belt.
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hard")
    (folder / "some.toml").write_text(LIST, encoding="utf-8")
    return indexed(listed(folder))


def all_accepted(text, made):
    """The text with the first wording of every hard word put in."""
    sentence = read(text)
    edits = [edit for place in places(sentence, made) if place.better for edit in place.better[0].edits]
    for edit in sorted(edits, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize("line", FITTED.strip().splitlines())
def test_easy_word_in_the_form_that_fits(line, small):
    hard, easy = (part.strip() for part in line.split("|"))
    assert all_accepted(hard, small) == easy


def test_hint_tells_its_places(small):
    text = "Wij stellen de regels morgen vast."
    (place,) = places(read(text), small)
    assert [text[start:end] for start, end in place.spans] == ["stellen", "vast"]
    assert [better.say for better in place.better] == ["bepalen", "spreken … af"]
    assert applied(text, place.better[1]) == "Wij spreken de regels morgen af."


def test_longest_match_gives_one_hint(small):
    found = list(places(read("Wij participeren in het plan."), small))
    assert len(found) == 1
    assert found[0].better[0].say == "doen mee aan"


def test_noun_between_is_no_verb(small):
    assert [place.found.words for place in places(read("Wij lezen de aanvraag."), small)] == [("aanvraag",)]


def test_word_without_an_easy_one_is_told():
    text = "De dagbesteding is open."
    hints = list(find(read(text), PLAIN))
    assert hints
    assert all(hint.kind is HintKind.HARD_WORD and len(hint.why.split()) <= 12 for hint in hints)


def test_own_words_go_first():
    own = Writing(
        own_words=(OwnWord("buurtkamer", ("huis van de buurt",)), OwnWord("blokkenschema", ("plan",)))
    )
    text = "De buurtkamer heeft twee blokkenschema's."
    (first, second) = find(read(text), own)
    assert first.better[0].say == "huis van de buurt"
    assert applied(text, second.better[0]) == "De buurtkamer heeft twee plannen."


def test_own_words_as_a_verb_and_an_adjective():
    own = Writing(own_words=(OwnWord("aan|haken", ("mee|doen",)), OwnWord("De Spil", ("ons gebouw",))))
    text = "Bewoners haken graag aan."
    (hint,) = find(read(text), own)
    assert applied(text, hint.better[0]) == "Bewoners doen graag mee."


def test_entries_are_read():
    assert verb("in aanmerking komen voor") == VerbEntry("komen", ("in", "aanmerking"), False, ("voor",))
    assert verb("opnieuw |uit|rekenen").together("rekent") == "opnieuw uitrekent"
    assert verb("mogelijk |maken").together("maakt") == "mogelijk maakt"
    assert noun("de afspraak over betalen").many[0] == "afspraken over betalen"
    assert noun("de kosten (-)").only_many
    assert noun("de nieuwe wet (wetten)").many == ("nieuwe wetten",)


TEXT = st.text(alphabet=st.sampled_from("abc een vaststellen, . \n😀ا<ZE'-"), max_size=80)
WORDS = st.lists(
    st.sampled_from(
        [
            "Wij",
            "de",
            "het",
            "een",
            "u",
            "niet",
            "stellen",
            "stelt",
            "vast",
            "te",
            "ontvangt",
            "ontvangen",
            "besluit",
            "besluiten",
            "zich",
            "over",
            "beschikt",
            "in",
            "aanmerking",
            "voor",
            "voorziening",
            "voorzieningen",
            "vergoeding",
            "die",
            "dat",
            "omdat",
            "en",
            ",",
            ".",
            "(",
            "aan",
            "aanvraag",
            "participeren",
            "ik",
            "LAAGDREMPELIGE",
            "tevens",
            "Indien",
            "dient",
            "betalen",
            "is",
            "worden",
            "heeft",
        ]
    ),
    max_size=14,
).map(" ".join)


@given(TEXT | WORDS)
def test_any_wording_leaves_the_rest_of_the_text_alone(text):
    for placed in sentences_in(text):
        sentence = placed.sentence
        for hint in find(sentence, PLAIN):
            assert 0 <= hint.start < hint.end <= len(sentence.text)
            for better in hint.better:
                assert better.say
                made = applied(sentence.text, better)
                end = 0
                kept = []
                for edit in better.edits:
                    assert end <= edit.start <= edit.end
                    kept.append(sentence.text[end : edit.start])
                    end = edit.end
                kept.append(sentence.text[end:])
                at = 0
                for piece in kept:
                    at = made.index(piece, at) + len(piece)
                assert "  " not in made or "  " in sentence.text


def test_the_whole_list_is_there_in_all_its_forms():
    assert len(indexed(listed()).single) > 2_000


def test_every_entry_of_our_own_list_can_be_inflected():
    for hard in listed():
        for entry in (hard.entry, *hard.easy):
            if isinstance(entry, VerbEntry):
                has = entry.forms
                assert entry.root.endswith("n"), entry.name
                assert all((has.i, has.he, has.past, has.past_plural, has.participle)), entry.name
