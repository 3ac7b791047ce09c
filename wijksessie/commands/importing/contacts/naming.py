"""Which of the names in a row is the contact, which is whom to ask for, and what is left of them."""

from __future__ import annotations

from collections.abc import Mapping

from wijksessie.terms import ContactType


def full_name(one: Mapping[str, str]) -> str:
    """The name in a row: in one piece, or else its parts."""
    return _on_one_line(one, "name") or _parts(one)


def names_of(one: Mapping[str, str], type_: ContactType | None) -> tuple[str, str]:
    """The name of the contact, and whom to ask for when it is an organisation.

    Who has a first name or surname is a person: without another name for the organisation this person is the
    contact and whom to ask for, so that consent is needed (PH-11).
    """
    name, person = full_name(one), _on_one_line(one, "person")
    organisation = _on_one_line(one, "organisation")
    if type_ in (None, ContactType.KEY_PERSON):
        return name or person, ""
    if not organisation:
        return name or person, (person or _parts(one)) if name else ""
    in_it = (other for other in (name, _parts(one)) if other != organisation)
    return organisation, person or next(in_it, "")


def left_over(one: Mapping[str, str], display: str, person: str, kind: str) -> list[str]:
    """Lines for what a row says of names and kinds that has no place in the contact."""
    said = {
        "Naam": _on_one_line(one, "name"),
        "Voor- en achternaam": _parts(one),
        "Organisatie": _on_one_line(one, "organisation"),
        "Contactpersoon": _on_one_line(one, "person"),
    }
    kept = [display, person]
    lines = []
    for label, words in said.items():
        if words and not any(_is_in(words, name) for name in kept):
            kept.append(words)
            lines.append(f"{label}: {words}")
    if one.get("kind") and not kind:
        lines.append(f"Soort organisatie: {one['kind']}")
    return lines


def _on_one_line(one: Mapping[str, str], field: str) -> str:
    return " ".join(one.get(field, "").split())


def _parts(one: Mapping[str, str]) -> str:
    return " ".join(filter(None, (_on_one_line(one, field) for field in ("first", "middle", "last"))))


def _is_in(words: str, name: str) -> bool:
    """Whether a name holds all of these words, as "Yildiz, Fatma" holds "Fatma Yildiz"."""
    known = name.casefold().replace(",", " ").split()
    return all(word in known for word in words.casefold().replace(",", " ").split())
