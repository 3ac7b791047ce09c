"""A phone number and an e-mail address as people here write them, or a sentence that says what is wrong."""

from __future__ import annotations

import re
import unicodedata

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from wijksessie.techniques.base import RuleBroken

_SHORT = re.compile(r"11[2-9]|144|116[0-9]{3}")
_COUNCIL = re.compile(r"14(0[0-9]{2,3})")
_SERVICE = re.compile(r"(0800|0900|0906|0909)([0-9]{4}|[0-9]{7})")
_EMAIL = re.compile(r"[^@\s<>,;\"]+@[^@\s<>,;\".]+(\.[^@\s<>,;\".]+)+")


def tidy_phone(text: str, field: str = "phone", *, short: bool = False) -> str | None:
    """The number in the usual Dutch notation ("06 1234 5678"), a foreign one with its country ("+90 532").

    None when there is none. Letters and impossible lengths raise `RuleBroken` for this field. A range that
    nobody uses is fine: it is good to practise with. `short`: 112 and 113 may be asked for here too.
    """
    text = _without_signs(text)
    if not text:
        return None
    if any(char.isalpha() for char in text):
        raise RuleBroken(
            f"In het telefoonnummer {text} staan letters. Schrijf alleen cijfers, zoals 06 1234 5678.",
            (field,),
        )
    if not re.fullmatch(r"\(?\+?[0-9 ()/.-]+", text):
        raise RuleBroken(
            f"In het nummer {text} staat een teken te veel. Schrijf alleen cijfers, zoals 06 1234 5678.",
            (field,),
        )
    digits = _home(re.sub(r"[^0-9]", "", text), foreign=text.lstrip("(").startswith("+"))
    if digits is None:
        return _foreign(text, field)
    if _SHORT.fullmatch(digits):
        if short:
            return digits
        raise RuleBroken(
            f"{digits} is een nummer voor nood. Schrijf hier een gewoon nummer, zoals 06 1234 5678.", (field,)
        )
    if council := _COUNCIL.fullmatch(digits):
        return f"14 {council[1]}"
    if service := _SERVICE.fullmatch(digits):
        return f"{service[1]} {service[2]}"
    _check_length(text, digits, field)
    if digits.startswith("06"):
        return f"{digits[:2]} {digits[2:6]} {digits[6:]}"
    kept = phonenumbers.format_number(phonenumbers.parse(digits, "NL"), PhoneNumberFormat.NATIONAL)
    return kept if kept.startswith("0") else digits


def _without_signs(text: str) -> str:
    """The text without what a telephone pastes along unseen, and with one kind of stroke and space."""
    kinds = {char: unicodedata.category(char) for char in set(text)}
    plain = {"Cf": "", "Pd": "-", "Zs": " "}
    text = "".join(plain.get(kinds[char], char) for char in text)
    return " ".join(text.split()).rstrip(" ,;")


def _check_length(text: str, digits: str, field: str) -> None:
    if not digits.startswith("0") and len(digits) >= 9:
        raise RuleBroken(
            f"Het nummer {text} begint niet met een 0. Een nummer van hier begint met 0, van elders met +.",
            (field,),
        )
    right = 12 if digits.startswith("097") else 10
    if len(digits) != right or not digits.startswith("0") or digits[1] == "0":
        raise RuleBroken(
            f"Het nummer {text} heeft {len(digits)} cijfers. Het moeten er {right} zijn, zoals 06 1234 5678.",
            (field,),
        )


def _home(digits: str, *, foreign: bool) -> str | None:
    """The digits as they are dialled here; None for a number of another country.

    A spreadsheet takes the 0 or the + in front of a number away: "612345678", "31612345678".
    """
    if digits.startswith("00"):
        digits, foreign = digits[2:], True
    if not foreign:
        if re.fullmatch(r"[1-9][0-9]{8}", digits):
            return f"0{digits}"
        return f"0{digits[2:]}" if re.fullmatch(r"31[1-9][0-9]{8}", digits) else digits
    if not digits.startswith("31"):
        return None
    rest = digits[2:].removeprefix("0")  # +31 (0)6 ...
    return rest if _SHORT.fullmatch(rest) or _COUNCIL.fullmatch(rest) else f"0{rest}"


def _foreign(text: str, field: str) -> str:
    digits = re.sub(r"[^0-9]", "", text)
    try:
        number = phonenumbers.parse(f"+{digits.removeprefix('00')}", None)
    except NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        raise RuleBroken(
            f"Het telefoonnummer {text} klopt niet. Schrijf ook het landnummer, zoals +90 532 123 45 67.",
            (field,),
        )
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def tidy_email(text: str) -> str | None:
    """The address without spaces around it, None when there is none; `RuleBroken` when it cannot be."""
    text = text.strip().removeprefix("mailto:").strip()
    if not text:
        return None
    if not _EMAIL.fullmatch(text):
        raise RuleBroken(f"Het adres {text} klopt niet. Schrijf het zo: naam@voorbeeld.nl.", ("email",))
    return text
