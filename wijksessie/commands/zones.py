"""Drawing the neighbourhood: places as people say them, on an own picture or an empty sheet (T07).

A place is never a house: a sticker of stress on a house says something about who lives there (domain.md 2).
"""

from __future__ import annotations

import base64
import re
from collections.abc import Sequence

from sqlalchemy import select

from wijksessie.commands.conditions.place import LARGEST_PHOTO
from wijksessie.commands.order import last_position, move
from wijksessie.model import Photo, Project, Round, Zone
from wijksessie.queries.identity import FindingKind, findings
from wijksessie.queries.zones import MAP, zones_of
from wijksessie.store import Db, Workspace
from wijksessie.techniques.base import RuleBroken
from wijksessie.terms import TechniqueId

MOST_LETTERS = 40
_ROUNDS = (TechniqueId.MAP, TechniqueId.WALK)
_ARTICLE = re.compile(r"^(?:de|het|een|bij|rond|rondom) ", re.IGNORECASE)
_HOUSE = re.compile(
    r"(?i)(?:straat|laan|weg|gracht|kade|singel|dreef|steeg|hof|plantsoen|dijk)\w* (?:nr\.? ?|nummer )?\d"
    r"|(?:huisnummer|\bnr\.?|\bnummer) ?\d"
)


def add_zone(
    workspace: Workspace, label: str, points: Sequence[tuple[float, float]] = (), pictogram: str = ""
) -> str:
    """Add a place and return its key. Without points it has no outline and lies as a tile beside the sheet.

    Raises `RuleBroken` for a place without a name, with a house number or somebody's name, or named twice.
    """
    label = _good_name(label)
    with workspace.change("zone.add") as db:
        project = _project(db)
        zones = zones_of(db, project.id)
        _only_once(zones, label)
        key = _new_key(db, label)
        zone = Zone(
            project_id=project.id,
            key=key,
            label=label,
            pictogram=pictogram,
            points=_on_sheet(points),
            position=last_position(zones),
        )
        db.add(zone)
        _in_rounds_to_come(db, key, here=True)
    return key


def rename_zone(workspace: Workspace, key: str, label: str) -> None:
    """Give a place other words; rules as for a new one."""
    label = _good_name(label)
    with workspace.change("zone.rename") as db:
        zone = _zone(db, key)
        _only_once([other for other in zones_of(db, zone.project_id) if other.id != zone.id], label)
        zone.label = label


def shape_zone(workspace: Workspace, key: str, points: Sequence[tuple[float, float]]) -> None:
    """Draw a place otherwise; no points makes it a tile again."""
    with workspace.change("zone.shape") as db:
        _zone(db, key).points = _on_sheet(points)


def picture_zone(workspace: Workspace, key: str, pictogram: str) -> None:
    """Put a pictogram on a place; empty takes it away."""
    with workspace.change("zone.picture") as db:
        _zone(db, key).pictogram = pictogram


def move_zone(workspace: Workspace, key: str, index: int) -> None:
    """Give a place another number in the list."""
    with workspace.change("zone.move") as db:
        zone = _zone(db, key)
        move(zones_of(db, zone.project_id), zone, index)


def delete_zone(workspace: Workspace, key: str) -> None:
    """Take a place away. A round that was opened keeps it: what people laid stays."""
    with workspace.change("zone.delete") as db:
        db.delete(_zone(db, key))
        _in_rounds_to_come(db, key, here=False)


def put_map(workspace: Workspace, jpeg: bytes) -> None:
    """Lay an own picture under the places; an older one is erased for ever.

    It cannot be undone: undo would leave the old picture in the file.
    """
    if not jpeg.startswith(b"\xff\xd8") or b"Exif\x00" in jpeg[:4096]:
        raise ValueError("a photo comes in as a JPEG without EXIF")
    if len(jpeg) > LARGEST_PHOTO:
        raise RuleBroken("Deze foto is te groot om te bewaren. Kies een andere.", ("photo",))
    with workspace.change("map.put", undoable=False) as db:
        photo = _photo(db)
        if photo.data:
            db.erase_text(photo, "data")
        photo.data = base64.b64encode(jpeg).decode("ascii")


def erase_map(workspace: Workspace) -> None:
    """Erase the picture for ever, here and in the copies; the places stay on an empty sheet."""
    with workspace.change("map.erase", undoable=False) as db:
        photo = _photo(db)
        if photo.data:
            db.erase_text(photo, "data")


def _project(db: Db) -> Project:
    return db.scalars(select(Project)).one()


def _photo(db: Db) -> Photo:
    project = _project(db)
    return db.keyed(Photo, project.id, MAP, session_id=project.id, subject=MAP)


def _zone(db: Db, key: str) -> Zone:
    for zone in zones_of(db, _project(db).id):
        if zone.key == key:
            return zone
    raise RuleBroken("Deze plek is er niet meer. Misschien heeft iemand haar weggehaald.", (key,))


def _good_name(label: str) -> str:
    label = " ".join(label.split())
    if not label:
        raise RuleBroken("Geef de plek een naam, zoals mensen haar noemen.", ("label",))
    if len(label) > MOST_LETTERS:
        raise RuleBroken("Deze naam is te lang. Kies een paar woorden.", ("label",))
    found = {finding.kind for finding in findings(label)}
    if _HOUSE.search(label) or found & {FindingKind.ADDRESS, FindingKind.POSTCODE}:
        raise RuleBroken("Geen huisnummer of postcode. Schrijf 'onze straat' of 'rond de flat'.", ("label",))
    if found & {FindingKind.PERSON, FindingKind.PHONE, FindingKind.MAIL}:
        raise RuleBroken("Zo weet iedereen wie daar woont. Noem de plek, niet de mens.", ("label",))
    return label


def _only_once(zones: Sequence[Zone], label: str) -> None:
    if any(zone.label.casefold() == label.casefold() for zone in zones):
        raise RuleBroken("Deze plek is er al. Kies een andere naam.", ("label",))


def _new_key(db: Db, label: str) -> str:
    """Make a key from the words, so that a place which was only a word in a round gets its drawing."""
    bare = re.sub(r"[^a-z0-9]+", "_", _ARTICLE.sub("", label).casefold()).strip("_") or "plek"
    used = {zone.key for zone in db.scalars(select(Zone))}
    key, nr = bare, 2
    while key in used:
        key, nr = f"{bare}_{nr}", nr + 1
    return key


def _in_rounds_to_come(db: Db, key: str, *, here: bool) -> None:
    """Rounds on the map that did not open yet go along with the list of places."""
    for round_ in db.scalars(select(Round).where(Round.technique.in_(_ROUNDS))):
        if not round_.opened:
            rest = tuple(option for option in round_.options if option != key)
            round_.options = (*rest, key) if here else rest


def _on_sheet(points: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Keep an outline on the sheet; fewer than three points enclose nothing."""
    kept = tuple((round(min(max(x, 0.0), 1.0), 4), round(min(max(y, 0.0), 1.0), 4)) for x, y in points)
    if kept and len(set(kept)) < 3:
        raise RuleBroken("Een plek heeft minstens drie hoeken.", ("points",))
    return kept
