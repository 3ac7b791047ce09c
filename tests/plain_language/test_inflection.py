"""Verbs, nouns and adjectives in every form."""

import pytest

from wijksessie.plain_language.inflection.adjectives import compared, most, with_e, without_e
from wijksessie.plain_language.inflection.nouns import plurals
from wijksessie.plain_language.inflection.verbs import conjugated, may_be_verb, strong_infinitives

# infinitive: ik, hij, past singular, past plural, participle
VERBS = """
realiseren: realiseer realiseert realiseerde realiseerden gerealiseerd
faciliteren: faciliteer faciliteert faciliteerde faciliteerden gefaciliteerd
evalueren: evalueer evalueert evalueerde evalueerden geëvalueerd
creëren: creëer creëert creëerde creëerden gecreëerd
kopiëren: kopieer kopieert kopieerde kopieerden gekopieerd
reageren: reageer reageert reageerde reageerden gereageerd
financieren: financier financiert financierde financierden gefinancierd
informeren: informeer informeert informeerde informeerden geïnformeerd
organiseren: organiseer organiseert organiseerde organiseerden georganiseerd
veranderen: verander verandert veranderde veranderden veranderd
verbeteren: verbeter verbetert verbeterde verbeterden verbeterd
herinneren: herinner herinnert herinnerde herinnerden herinnerd
verzekeren: verzeker verzekert verzekerde verzekerden verzekerd
luisteren: luister luistert luisterde luisterden geluisterd
leveren: lever levert leverde leverden geleverd
leren: leer leert leerde leerden geleerd
beheren: beheer beheert beheerde beheerden beheerd
proberen: probeer probeert probeerde probeerden geprobeerd
waarderen: waardeer waardeert waardeerde waardeerden gewaardeerd
handelen: handel handelt handelde handelden gehandeld
behandelen: behandel behandelt behandelde behandelden behandeld
delen: deel deelt deelde deelden gedeeld
verdelen: verdeel verdeelt verdeelde verdeelden verdeeld
beoordelen: beoordeel beoordeelt beoordeelde beoordeelden beoordeeld
regelen: regel regelt regelde regelden geregeld
rekenen: reken rekent rekende rekenden gerekend
tekenen: teken tekent tekende tekenden getekend
verlenen: verleen verleent verleende verleenden verleend
ondernemen: onderneem onderneemt ondernam ondernamen ondernomen
maken: maak maakt maakte maakten gemaakt
bepalen: bepaal bepaalt bepaalde bepaalden bepaald
stellen: stel stelt stelde stelden gesteld
zetten: zet zet zette zetten gezet
leven: leef leeft leefde leefden geleefd
reizen: reis reist reisde reisden gereisd
verhuizen: verhuis verhuist verhuisde verhuisden verhuisd
bouwen: bouw bouwt bouwde bouwden gebouwd
duwen: duw duwt duwde duwden geduwd
vernieuwen: vernieuw vernieuwt vernieuwde vernieuwden vernieuwd
gooien: gooi gooit gooide gooiden gegooid
antwoorden: antwoord antwoordt antwoordde antwoordden geantwoord
beantwoorden: beantwoord beantwoordt beantwoordde beantwoordden beantwoord
melden: meld meldt meldde meldden gemeld
besteden: besteed besteedt besteedde besteedden besteed
verrichten: verricht verricht verrichtte verrichtten verricht
starten: start start startte startten gestart
eisen: eis eist eiste eisten geëist
uiten: uit uit uitte uitten geuit
erven: erf erft erfde erfden geërfd
aanvaarden: aanvaard aanvaardt aanvaardde aanvaardden aanvaard
ondersteunen: ondersteun ondersteunt ondersteunde ondersteunden ondersteund
overleggen: overleg overlegt overlegde overlegden overlegd
gebruiken: gebruik gebruikt gebruikte gebruikten gebruikt
geloven: geloof gelooft geloofde geloofden geloofd
erkennen: erken erkent erkende erkenden erkend
misbruiken: misbruik misbruikt misbruikte misbruikten misbruikt
missen: mis mist miste misten gemist
vergen: verg vergt vergde vergden gevergd
handhaven: handhaaf handhaaft handhaafde handhaafden gehandhaafd
raadplegen: raadpleeg raadpleegt raadpleegde raadpleegden geraadpleegd
mailen: mail mailt mailde mailden gemaild
appen: app appt appte appten geappt
onderzoeken: onderzoek onderzoekt onderzocht onderzochten onderzocht
begrijpen: begrijp begrijpt begreep begrepen begrepen
verkrijgen: verkrijg verkrijgt verkreeg verkregen verkregen
ontvangen: ontvang ontvangt ontving ontvingen ontvangen
besluiten: besluit besluit besloot besloten besloten
beslissen: beslis beslist besliste beslisten beslist
ontstaan: ontsta ontstaat ontstond ontstonden ontstaan
voldoen: voldoe voldoet voldeed voldeden voldaan
herzien: herzie herziet herzag herzagen herzien
overlijden: overlijd overlijdt overleed overleden overleden
voorkomen: voorkom voorkomt voorkwam voorkwamen voorkomen
verzoeken: verzoek verzoekt verzocht verzochten verzocht
ervaren: ervaar ervaart ervoer ervoeren ervaren
zijn: ben is was waren geweest
hebben: heb heeft had hadden gehad
kunnen: kan kan kon konden gekund
gaan: ga gaat ging gingen gegaan
doen: doe doet deed deden gedaan
komen: kom komt kwam kwamen gekomen
krijgen: krijg krijgt kreeg kregen gekregen
geven: geef geeft gaf gaven gegeven
helpen: help helpt hielp hielpen geholpen
vragen: vraag vraagt vroeg vroegen gevraagd
zeggen: zeg zegt zei zeiden gezegd
mogen: mag mag mocht mochten gemogen
willen: wil wil wilde wilden gewild
verwijderen: verwijder verwijdert verwijderde verwijderden verwijderd
benaderen: benader benadert benaderde benaderden benaderd
beogen: beoog beoogt beoogde beoogden beoogd
beëindigen: beëindig beëindigt beëindigde beëindigden beëindigd
"""

NOUNS = """
voorziening voorzieningen; gemeente gemeentes; regel regels; plek plekken; activiteit activiteiten
mogelijkheid mogelijkheden; organisatie organisaties; besluit besluiten; formulier formulieren; stad steden
ambtenaar ambtenaren; factor factoren; brief brieven; prijs prijzen; huis huizen; les lessen; vonnis vonnissen
eigenschap eigenschappen; tarief tarieven; museum musea; plan plannen; groep groepen; probleem problemen
kind kinderen; vraag vragen; overleg overleggen; beslag beslagen; buur buren; werkdag werkdagen; jaar jaren
bezwaar bezwaren; gevaar gevaren; idee ideeën; categorie categorieën; bus bussen; loket loketten
adres adressen
dossier dossiers; foto foto's
voorwaarde voorwaarden; bijdrage bijdragen; bewoner bewoners; middel middelen
""".replace("\n", ";")

ADJECTIVES = """
groot grote; dik dikke; lief lieve; snel snelle; makkelijk makkelijke; simpel simpele
formeel formele; gratis gratis
open open; vies vieze; precies precieze; boos boze; gesloten gesloten; actief actieve
sociaal sociale; duur dure
nieuw nieuwe; divers diverse; helder heldere; half halve; stil stille; mobiel mobiele
complex complexe; extra extra; financieel financiële
langzaam langzame; kwetsbaar kwetsbare; nerveus nerveuze; doof dove; wit witte; los losse
belangrijk belangrijke
""".replace("\n", ";")


def pairs(text: str) -> list[list[str]]:
    return [entry.split() for entry in text.split(";") if entry.strip()]


@pytest.mark.parametrize("line", VERBS.strip().splitlines())
def test_verb_in_every_form(line):
    infinitive, _, forms = line.partition(":")
    has = conjugated(infinitive)
    assert f"{has.i} {has.he} {has.past} {has.past_plural} {has.participle}" == forms.strip()


def test_u_and_jij_have_their_own_form_where_dutch_has_one():
    assert [conjugated(verb).you for verb in ("hebben", "zijn", "kunnen", "willen", "werken")] == [
        "hebt",
        "bent",
        "kunt",
        "wilt",
        "werkt",
    ]


def test_auxiliaries():
    takes = {
        verb: conjugated(verb).auxiliary for verb in ("maken", "komen", "verhuizen", "overlijden", "kijken")
    }
    assert takes == {
        "maken": "hebben",
        "komen": "zijn",
        "verhuizen": "zijn",
        "overlijden": "zijn",
        "kijken": "hebben",
    }
    assert conjugated("gaan", "dood").auxiliary == "zijn"


def test_no_passive():
    assert not conjugated("krijgen").passive
    assert conjugated("geven").passive


def test_every_strong_verb_is_listed_whole():
    assert len(strong_infinitives()) >= 180
    for infinitive in strong_infinitives():
        has = conjugated(infinitive)
        assert all((has.i, has.you, has.he, has.past, has.past_plural, has.participle)), infinitive
        assert has.past_plural.endswith("n"), infinitive


def test_noun_that_may_be_a_verb():
    assert may_be_verb("besluit")
    assert may_be_verb("overleg")
    assert not may_be_verb("voorziening")


@pytest.mark.parametrize(("one", "many"), pairs(NOUNS))
def test_plural(one, many):
    assert plurals(one)[0] == many


@pytest.mark.parametrize(("word", "form"), pairs(ADJECTIVES))
def test_adjective_with_and_without_e(word, form):
    assert with_e(word) == form
    assert without_e(form) == word


def test_compared():
    words = ("groot", "duur", "makkelijk", "goed", "duidelijk", "helder")
    assert [compared(word) for word in words] == [
        "groter",
        "duurder",
        "makkelijker",
        "beter",
        "duidelijker",
        "helderder",
    ]
    assert [most(word) for word in ("groot", "goed", "vies")] == ["grootst", "best", "viest"]
    assert compared("gratis") == ""


def test_several_words_change_at_the_end():
    assert with_e("heel goed") == "heel goede"
