"""Reads a file with contacts, whatever program it came from."""

from __future__ import annotations

from pathlib import Path

from wijksessie.commands.importing.contacts.csv_file import decode, read_csv
from wijksessie.commands.importing.contacts.sheet import ContactFile
from wijksessie.commands.importing.contacts.vcard_file import read_vcards
from wijksessie.commands.importing.contacts.xlsx_file import read_xlsx
from wijksessie.commands.refusal import ImportRefused, disk_sentence

MOST_BYTES = 20_000_000

_OTHERS = {
    b"\xd0\xcf\x11\xe0": "Dit is een oud Excel-bestand (xls). Open het in Excel en bewaar het als xlsx.",
    b"%PDF": "Dit is een pdf. Wij kunnen alleen vcf, xlsx en csv lezen.",
    b"\x89PNG": "Dit is een plaatje. Wij kunnen alleen vcf, xlsx en csv lezen.",
    b"\xff\xd8\xff": "Dit is een foto. Wij kunnen alleen vcf, xlsx en csv lezen.",
}


def read_file(path: Path) -> ContactFile:
    """Read a vCard, an xlsx or a csv; what it is follows from what is in it, not from its name.

    `ImportRefused` with one sentence when it is another kind of file, too large, damaged or empty. May take a
    second: run it in the background.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ImportRefused("Dit bestand is groter dan 20 MB. Haal er eerst plaatjes uit.")
        data = path.read_bytes()
    except OSError as error:
        raise ImportRefused(disk_sentence(error)) from error
    if not data.strip():
        raise ImportRefused("Dit bestand is leeg.")
    for start, sentence in _OTHERS.items():
        if data.startswith(start):
            raise ImportRefused(sentence)
    if data.startswith(b"PK\x03\x04"):
        return read_xlsx(path.name, data)
    text = decode(data)
    if "begin:vcard" in text[:2000].casefold():
        return read_vcards(path.name, text)
    return read_csv(path.name, text)
