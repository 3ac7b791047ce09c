"""The little words that hold a sentence together; there are no others, so they can be listed."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, for a list that reads as one."""
    return frozenset(text.split())


WORDEN = words("word wordt worden werd werden")
ZIJN = words("ben bent is zijn was waren")
HEBBEN = words("heb hebt heeft hebben had hadden krijg krijgt krijgen kreeg kregen")
MODAL = words(
    "kan kunt kun kunnen kon konden moet moeten moest moesten mag mogen mocht mochten wil wilt willen "
    "wilde wilden zal zult zul zullen zou zouden hoeft hoeven hoefde dient dienen diende laat laten liet "
    "lieten gaat ga gaan"
)
SUBORDINATING = words(
    "dat omdat doordat zodat opdat als wanneer terwijl hoewel indien tenzij mits zodra nadat voordat "
    "totdat waardoor waarbij waarin waarop waarvan waarmee waarvoor waarover waaruit waarom wie wat of "
    "die om sinds nu toen waar aangezien ofschoon hoe zolang naarmate alsof zover waarna hoezeer"
)
"""Words that can open a subordinate clause; some, such as "die" and "nu", have other uses too."""
SUBJECT = words("ik u jij je hij zij ze wij we jullie men iedereen niemand iemand")
DETERMINER = words(
    "de het een geen deze dit die dat mijn uw jouw je zijn haar ons onze hun jullie elke elk ieder iedere "
    "alle welke welk sommige enkele veel weinig meer twee drie vier vijf"
)
PREPOSITION = words(
    "aan achter bij binnen boven buiten door gedurende in inzake langs met na naar naast om omtrent onder "
    "op over per rond sinds te ten ter tegen tijdens tot tussen uit van vanaf vanuit vanwege via volgens "
    "voor zonder namens wegens krachtens conform middels"
)
