"""A phone number and an e-mail address as people here write them, or a sentence that says what is wrong."""

from __future__ import annotations

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

from wijksessie.techniques.base import RuleBroken

_LETTER = re.compile(r"[^\W\d_]")
_SHORT = re.compile(r"11[2-9]|14[04]|116\d{3}|14\d{3,4}")
_SERVICE = re.compile(r"(0800|0900|0906|0909)(\d{4}|\d{7})")
_EMAIL = re.compile(r"[^@\s<>,;\"]+@[^@\s<>,;\".]+(\.[^@\s<>,;\".]+)+")


def tidy_phone(text: str) -> str | None:
    """The number in the usual Dutch notation ("06 1234 5678"), a foreign one with its country ("+90 532").

    None when there is none. Letters and impossible lengths raise `RuleBroken`. A range that nobody uses is
    fine: it is good to practise with.
    """
    text = text.strip().replace("\N{NO-BREAK SPACE}", " ")
    if not text:
        return None
    if _LETTER.search(text):
        raise RuleBroken(
            f"In het telefoonnummer {text} staan letters. Schrijf alleen cijfers, zoals 06 1234 5678.",
            ("phone",),
        )
    digits = _home(re.sub(r"\D", "", text), foreign=text.startswith("+"))
    if digits is None:
        return _foreign(text)
    if _SHORT.fullmatch(digits):
        return digits
    if service := _SERVICE.fullmatch(digits):
        return f"{service[1]} {service[2]}"
    if len(digits) != 10 or not digits.startswith("0") or digits[1] == "0":
        raise RuleBroken(
            f"Het nummer {text} heeft {len(digits)} cijfers. Het moeten er 10 zijn, zoals 06 1234 5678.",
            ("phone",),
        )
    if digits.startswith("06"):
        return f"{digits[:2]} {digits[2:6]} {digits[6:]}"
    return phonenumbers.format_number(phonenumbers.parse(digits, "NL"), PhoneNumberFormat.NATIONAL)


def _home(digits: str, *, foreign: bool) -> str | None:
    """The digits as they are dialled here; None for a number of another country."""
    if digits.startswith("00"):
        digits, foreign = digits[2:], True
    if not foreign:
        return digits
    if not digits.startswith("31"):
        return None
    rest = digits[2:].removeprefix("0")  # +31 (0)6 ...
    return rest if _SHORT.fullmatch(rest) else f"0{rest}"


def _foreign(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    try:
        number = phonenumbers.parse(f"+{digits.removeprefix('00')}", None)
    except NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        raise RuleBroken(
            f"Het telefoonnummer {text} klopt niet. Schrijf ook het landnummer, zoals +90 532 123 45 67.",
            ("phone",),
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
