"""Why a file cannot be used."""


class ImportRefused(Exception):  # noqa: N818 (it says what happened)
    """The file cannot be used; nothing was changed. `where` names the place in it."""

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(f"{where}: {message}" if where else message)
        self.where = where
        self.message = message
