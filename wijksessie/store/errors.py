"""What can go wrong with a file, said to people: what happened, what is safe, what to do."""

# ruff: noqa: N818 (the names say what happened; the base class says that it is an error)

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2


class ReadOnlyReason(Enum):
    """Why a file can be looked at but not changed."""

    NEWER_FILE = "newer"
    IN_USE = "in use"
    NOT_WRITABLE = "not writable"

    @property
    def sentence(self) -> str:
        """The reason in Dutch."""
        return _REASONS[self]


_REASONS = {
    ReadOnlyReason.NEWER_FILE: (
        "Dit bestand is gemaakt met een nieuwere versie van Wijksessie. U kunt het bekijken, maar niet "
        "veranderen. Er gaat niets verloren. Werk Wijksessie bij om verder te gaan."
    ),
    ReadOnlyReason.IN_USE: (
        "Dit bestand is al ergens open. U kunt het hier bekijken, maar niet veranderen. "
        "Sluit het andere venster en open het bestand opnieuw om verder te gaan."
    ),
    ReadOnlyReason.NOT_WRITABLE: (
        "Dit bestand staat op een plek waar Wijksessie niet mag schrijven. U kunt het bekijken, maar niet "
        "veranderen. Kopieer het naar uw eigen map om verder te gaan."
    ),
}


class StoreError(Exception):
    """Something the store refuses or cannot do; `str()` of it is meant for people."""


class ReadOnly(StoreError):
    """The file is open for reading only."""

    def __init__(self, reason: ReadOnlyReason) -> None:
        super().__init__(reason.sentence)
        self.reason = reason


class DamagedFile(StoreError):
    """The file cannot be read any more, or is not one of ours."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Het bestand {path.name} is beschadigd of is geen bestand van Wijksessie. Er is niets aan "
            "veranderd. Zet een reservekopie terug; uw reservekopieën zijn niet aangeraakt."
        )


class WrongKey(StoreError):
    """The key does not open the file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"De sleutel {path.with_suffix('.key').name} past niet op {path.name}. Er is niets veranderd. "
            "Zet het sleutelbestand terug dat bij dit bestand hoort, of zet een reservekopie terug."
        )


class MissingKey(StoreError):
    """The key file is not there, or holds no key."""

    def __init__(self, path: Path, *, damaged: bool = False) -> None:
        what = "is beschadigd" if damaged else "ontbreekt"
        super().__init__(
            f"Het sleutelbestand {path.with_suffix('.key').name} {what}. Zonder sleutel gaat {path.name} "
            "niet open; aan het bestand zelf is niets veranderd. Zet het sleutelbestand terug naast het "
            "bestand. Naast elke reservekopie staat ook een sleutel."
        )


class DiskFull(StoreError):
    """The disk did not take the change."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"De schijf met {path.name} is vol of neemt niets meer aan. Uw laatste wijziging is niet "
            "bewaard; alles daarvoor wel. Maak ruimte vrij en probeer het opnieuw."
        )


class CannotOpen(StoreError):
    """The file is there, but may not or cannot be opened now."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Het bestand {path.name} gaat nu niet open. Er is niets veranderd. Kijk of u deze map mag "
            "gebruiken, of er nog ruimte op de schijf is, en probeer het opnieuw."
        )


class AlreadyExists(StoreError):
    """There is a file here already, and files are never overwritten."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Er is al een bestand {path.name}. Het is niet aangeraakt. Kies een andere naam.")


class NotFound(StoreError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"Het bestand {path.name} is er niet. Kijk of het is verplaatst of hernoemd.")


class ErasedForEver(StoreError):
    """The thing was erased, and erased things do not come back."""

    def __init__(self) -> None:
        super().__init__("Dit is eerder voorgoed gewist en kan niet terugkomen. Er is niets veranderd.")


class InsertOnly(StoreError):
    """Things of this class are written once."""


class BulkRefused(StoreError):
    """The statement would pass the change log by: load the objects and change those."""


_FULL = {"SQLITE_FULL", "SQLITE_IOERR"}
_DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Tell the errors of a disk or a file as people should read them; let others pass."""
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        name = getattr(error.orig if isinstance(error, DBAPIError) else error, "sqlite_errorname", "")
        kind = "_".join(name.split("_")[:2])
        if kind in _FULL:
            raise DiskFull(path) from error
        if kind == "SQLITE_CANTOPEN":
            raise CannotOpen(path) from error
        if kind in _DAMAGED:
            raise DamagedFile(path) from error
        raise
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise DiskFull(path) from error
        raise
