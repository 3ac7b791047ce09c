"""A document for residents as one web page: it needs no internet, and a screen reader reads it in order."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from html import escape

import resources
from exports import figures
from exports.outline import Item, Kind, Outline, Part
from exports.web_svg import code_svg, people_svg
from wijksessie.queries.people import People

_COLOURS = (
    "achtergrond", "oppervlak", "oppervlak_diep", "inkt", "inkt_2", "lijn_sterk", "accent", "op_accent", "nu",
)  # fmt: skip


def web_page(outline: Outline) -> bytes:
    """The page as UTF-8 HTML. Styles and pictures are inside; nothing is fetched, nothing is counted."""
    css = resources.path("web", "page.css").read_text(encoding="utf-8")
    tokens = resources.tokens()["color"]
    colours = ";".join(f"--{name}:{tokens[name]}" for name in _COLOURS)
    name = escape(outline.title)
    body = [
        f'<h1 dir="auto">{name}</h1>',
        f'<p class="onder" dir="auto">{escape(outline.subtitle)}</p>' if outline.subtitle else "",
        *(_part(part, outline) for part in outline.parts),
        "<footer>" + _lines(outline.footer) + "</footer>" if outline.footer else "",
    ]
    page = f"""<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="date" content="{outline.day.isoformat()}">
<title>{name}</title>
<style>:root{{{colours}}}
{css}</style>
</head>
<body>
<main>
{chr(10).join(text for text in body if text)}
</main>
</body>
</html>
"""
    return page.encode("utf-8", "replace")


def _part(part: Part, outline: Outline) -> str:
    inside = [f'<h2 dir="auto">{escape(part.heading)}</h2>'] if part.heading else []
    if part.people:
        inside.append(_people(part.people))
    if part.big:
        inside.append(f'<p class="wanneer" dir="auto">{escape(part.big)}</p>')
    said = _lines(part.lines, part.numbers)
    if part.qr:
        said += f'<p dir="auto">{escape(part.qr.label)} {_link(part.qr.content)}</p>{_code(part.qr.content)}'
    if part.pictogram and said:
        inside.append(f"<ul><li>{_picture(part.pictogram, outline)}<div>{said}</div></li></ul>")
    else:
        inside.append(said)
    inside += [_items(part.items, outline, ranked=part.ranked), _lines(part.after)]
    inside.append(_items(part.more, outline, ranked=False))
    kind = "" if part.kind is Kind.PLAIN else f' class="{part.kind.value}"'
    return f"<section{kind}>{''.join(inside)}</section>"


def _items(items: Sequence[Item], outline: Outline, *, ranked: bool) -> str:
    if not items:
        return ""
    tag = "ol" if ranked else "ul"
    return f"<{tag}>{''.join(_item(item, outline) for item in items)}</{tag}>"


def _item(item: Item, outline: Outline) -> str:
    place = f'<span class="plek">{item.place}</span>' if item.place is not None else ""
    people = _people(item.people) if item.people else ""
    first = f'<p class="eerst" dir="auto">{escape(item.first)}</p>'
    picture = _picture(item.pictogram, outline)
    return f"<li>{place}{picture}<div>{first}{_lines(item.lines)}{people}</div></li>"


def _lines(lines: Iterable[str], numbers: Sequence[str] = ()) -> str:
    return "".join(f'<p dir="auto">{_called(line, numbers)}</p>' for line in lines if line.strip())


def _called(line: str, numbers: Sequence[str]) -> str:
    """The sentence with its telephone numbers to press."""
    if not numbers:
        return escape(line)
    either = "|".join(re.escape(number) for number in sorted(numbers, key=len, reverse=True))
    parts = re.split(f"((?<!\\d)(?:{either})(?!\\d))", line)
    return "".join(
        f'<a href="tel:{re.sub(r"[^0-9+]", "", part)}">{escape(part)}</a>'
        if part in numbers
        else escape(part)
        for part in parts
    )


def _link(address: str) -> str:
    shown = re.sub(r"^(https?://|tel:)", "", address)
    target = f"tel:{re.sub(r'[^0-9+]', '', shown)}" if address.startswith("tel:") else address
    return f'<a href="{escape(target, quote=True)}">{escape(shown)}</a>'


def _picture(name: str, outline: Outline) -> str:
    if not name:
        return ""
    if own := outline.pictures.get(name):
        return (
            f'<img class="beeld" alt="{escape(own.alt, quote=True)}" src="data:image/jpeg;base64,{own.data}">'
        )
    alt = escape(resources.pictogram_alt(name), quote=True)
    return _svg(resources.pictogram(name), f'class="beeld" alt="{alt}"')


def _people(people: People) -> str:
    said = figures.spoken(people)
    words = f'<p dir="auto">{said[0].upper()}{said[1:]}.</p>' if people.approximate else ""
    return _svg(people_svg(people), f'class="figuren" alt="{escape(said, quote=True)}"') + words


def _code(content: str) -> str:
    return _svg(code_svg(content), 'class="code" alt=""')


def _svg(svg: str, attributes: str) -> str:
    data = base64.b64encode(svg.encode()).decode()
    return f'<img {attributes} src="data:image/svg+xml;base64,{data}">'
