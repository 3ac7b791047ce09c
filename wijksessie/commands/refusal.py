"""Why a file cannot be used."""

from __future__ import annotations

import errno
from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class ImportRefused(Exception):  # noqa: N818 (it says what happened)
    """The file cannot be used; nothing was changed. `where` names the place in it."""

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(f"{where}: {message}" if where else message)
        self.where = where
        self.message = message


def disk_sentence(error: OSError) -> str:
    """What a disk could not do, in Dutch: the operating system tells it in a language of its own."""
    name = Path(str(error.filename)).name if error.filename else "dit bestand"
    match error:
        case FileNotFoundError():
            return f"Dit lukt niet: {name} is er niet."
        case PermissionError():
            return f"Dit lukt niet: Wijksessie mag niet bij {name}."
        case IsADirectoryError():
            return f"Dit lukt niet: {name} is een map en geen bestand."
        case NotADirectoryError():
            return f"Dit lukt niet: {name} is een bestand en geen map."
        case FileExistsError():
            return f"Dit lukt niet: er is al iets dat {name} heet."
    if error.errno in _FULL:
        return "Dit lukt niet: de schijf is vol. Maak ruimte vrij en probeer het opnieuw."
    if error.errno == errno.ENAMETOOLONG:
        return "Dit lukt niet: de naam van het bestand is te lang."
    return f"Dit lukt niet met {name}."
