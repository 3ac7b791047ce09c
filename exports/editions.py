"""All forms in which a document reaches residents, by their key. A new one is one line here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from wijksessie.queries.leaflet import Leaflet
    from wijksessie.queries.update import Update


@dataclass(frozen=True)
class EditionKind:
    """A form: what it is called, what it is for, and how its file ends. `folder_name` is its file name."""

    key: str
    label: str
    purpose: str
    suffix: str
    folder_name: str


EDITIONS: tuple[EditionKind, ...] = (
    EditionKind("a4", "Folder, gevouwen", "A4 dubbelzijdig. U vouwt hem één keer.", ".pdf", "folder-vouwen"),
    EditionKind("a5", "Folder op A5", "Om op een scherm te lezen of te mailen.", ".pdf", "folder-a5"),
    EditionKind("a4_pagina", "Folder op A4", "Twee kanten, zonder vouwen.", ".pdf", "folder-a4"),
    EditionKind("groot", "Grote letters", "Voor wie slecht ziet.", ".pdf", "folder-groot"),
    EditionKind("poster", "Poster", "A3, voor het buurthuis en de flat.", ".pdf", "poster"),
    EditionKind("scherm", "Voor het grote scherm", "Eén boodschap per beeld.", ".pdf", "groot-scherm"),
    EditionKind("plaatje", "Plaatje voor WhatsApp", "Staand, leesbaar op een telefoon.", ".png", "whatsapp"),
    EditionKind("bericht", "Tekst voor WhatsApp", "Hooguit 600 tekens.", ".txt", "whatsapp-tekst"),
    EditionKind("stem", "Tekst om in te spreken", "Minder dan een minuut.", ".txt", "inspreken"),
    EditionKind("vertaler", "Tekst voor de vertaler", "Zin voor zin, met uitleg.", ".txt", "voor-vertaler"),
    EditionKind("word", "Word", "Om zelf verder te veranderen.", ".docx", "folder"),
    EditionKind("web", "Webpagina", "Eén bestand. Werkt zonder internet.", ".html", "webpagina"),
)

UPDATE_EDITIONS: tuple[EditionKind, ...] = (
    EditionKind("a4", "Folder, gevouwen", "A4 dubbelzijdig. U vouwt hem één keer.", ".pdf", "update-vouwen"),
    EditionKind("a5", "Folder op A5", "Om op een scherm te lezen of te mailen.", ".pdf", "update-a5"),
    EditionKind("poster", "Poster", "A3, voor het buurthuis en de flat.", ".pdf", "update-poster"),
    EditionKind("word", "Word", "Om zelf verder te veranderen.", ".docx", "update"),
    EditionKind("web", "Webpagina", "Eén bestand. Werkt zonder internet.", ".html", "update"),
)


def make(key: str, leaflet: Leaflet) -> bytes:
    """One form of the leaflet as a file; `KeyError` for a form that is not in `EDITIONS`."""
    return _MAKERS[key](leaflet)


def make_update(key: str, update: Update) -> bytes:
    """One form of *u zei, wij deden*; `KeyError` for a form that is not in `UPDATE_EDITIONS`."""
    return _UPDATE_MAKERS[key](update)


def _pdf(form: str) -> Callable[[Leaflet], bytes]:
    def made(leaflet: Leaflet) -> bytes:
        from exports.leaflet import Form, leaflet_pdf

        return leaflet_pdf(leaflet, Form(form))

    return made


def _poster(leaflet: Leaflet) -> bytes:
    from exports.poster import poster_pdf

    return poster_pdf(leaflet)


def _slides(leaflet: Leaflet) -> bytes:
    from exports.slides import slides_pdf

    return slides_pdf(leaflet)


def _picture(leaflet: Leaflet) -> bytes:
    from exports.leaflet_picture import leaflet_png

    return leaflet_png(leaflet)


def _text(name: str) -> Callable[[Leaflet], bytes]:
    def made(leaflet: Leaflet) -> bytes:
        from wijksessie.queries import leaflet_forms

        # Windows' own editor knows the letters by the mark in front.
        text: str = getattr(leaflet_forms, name)(leaflet)
        return text.encode("utf-8-sig", "replace")

    return made


def _word(leaflet: Leaflet) -> bytes:
    from exports.outline import outline_of
    from exports.word import word_file

    return word_file(outline_of(leaflet))


def _web(leaflet: Leaflet) -> bytes:
    from exports.outline import outline_of
    from exports.web_page import web_page

    return web_page(outline_of(leaflet))


def _update_pdf(form: str) -> Callable[[Update], bytes]:
    def made(update: Update) -> bytes:
        from exports.sheet import Form
        from exports.update import update_pdf

        return update_pdf(update, Form(form))

    return made


def _update_poster(update: Update) -> bytes:
    from exports.update_poster import update_poster_pdf

    return update_poster_pdf(update)


def _update_word(update: Update) -> bytes:
    from exports.outline import outline_of_update
    from exports.word import word_file

    return word_file(outline_of_update(update))


def _update_web(update: Update) -> bytes:
    from exports.outline import outline_of_update
    from exports.web_page import web_page

    return web_page(outline_of_update(update))


_MAKERS: dict[str, Callable[[Leaflet], bytes]] = {
    **{form: _pdf(form) for form in ("a4", "a5", "a4_pagina", "groot")},
    "poster": _poster,
    "scherm": _slides,
    "plaatje": _picture,
    "bericht": _text("whatsapp_text"),
    "stem": _text("voice_script"),
    "vertaler": _text("for_translator"),
    "word": _word,
    "web": _web,
}

_UPDATE_MAKERS: dict[str, Callable[[Update], bytes]] = {
    **{form: _update_pdf(form) for form in ("a4", "a5")},
    "poster": _update_poster,
    "word": _update_word,
    "web": _update_web,
}
