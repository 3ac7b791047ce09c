"""A photo made small, upright and clean: what comes in says nothing about where or when it was taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

from wijksessie.commands import RuleBroken

LONGEST = 1600
"""Pixels of the longest side: enough for a poster, small enough for a file that is copied often."""

MOST_BYTES = 300_000
_MEMORY = 512
"""Megabytes one picture may take while it is read; a larger one is refused instead of filling the laptop."""

_SMALLEST = 80
_FORMATS = {"jpeg", "jpg", "png", "webp", "bmp", "gif", "tiff"}
_LARGEST_FILE = 250_000_000
_TOO_LARGE = "Deze foto is te groot voor deze laptop. Maak hem eerst kleiner."
_DAMAGED = "De foto is stuk. Hij is niet helemaal te lezen."
_APPLE = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1", b"ftyphevc")


def door_jpeg(path: Path) -> bytes:
    """Read a picture and return it as a small JPEG without EXIF. Runs in a worker.

    Raises `RuleBroken` with a Dutch sentence when it is no picture, damaged or far too large.
    """
    try:
        with path.open("rb") as file:
            head = file.read(32)
        huge = path.stat().st_size > _LARGEST_FILE
    except OSError as error:
        raise RuleBroken("Deze foto is niet te openen. Kies een andere.", ("photo",)) from error
    if huge:
        raise RuleBroken(_TOO_LARGE, ("photo",))
    if path.suffix.lower() in (".heic", ".heif") or any(mark in head for mark in _APPLE):
        raise RuleBroken(
            "Dit is een HEIC-foto van een iPhone. Bewaar hem als JPG, of stuur hem uzelf per app.", ("photo",)
        )
    return _as_jpeg(_read(path))


def _read(path: Path) -> QImage:
    QImageReader.setAllocationLimit(_MEMORY)
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not reader.canRead() or bytes(reader.format().data()).decode() not in _FORMATS:
        raise RuleBroken("Dit is geen foto, of de foto is stuk. Kies een JPG of PNG.", ("photo",))
    if _breaks_off(path):
        raise RuleBroken(_DAMAGED, ("photo",))
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LONGEST:
        reader.setScaledSize(size.scaled(LONGEST, LONGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        large = size.isValid() and size.width() * size.height() * 4 > _MEMORY * 1_000_000
        raise RuleBroken(_TOO_LARGE if large else _DAMAGED, ("photo",))
    if min(image.width(), image.height()) < _SMALLEST:
        raise RuleBroken("Deze foto is te klein. Er is niet genoeg op te zien.", ("photo",))
    return image


def _breaks_off(path: Path) -> bool:
    """Whether a JPEG stops before its end, as after half a download. Qt would fill the rest with grey."""
    data = path.read_bytes()
    if not data.startswith(b"\xff\xd8"):
        return False
    at = 2
    while data[at : at + 1] == b"\xff" and data[at + 1 : at + 2] != b"\xda":
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))  # segments, also one with a thumbnail
    return b"\xff\xd9" not in data[at:]


def _as_jpeg(image: QImage) -> bytes:
    """Paint the pixels on a new sheet, so that no text, place or colour profile comes along."""
    if max(image.width(), image.height()) > LONGEST:
        image = image.scaled(
            QSize(LONGEST, LONGEST),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    clean = QImage(image.size(), QImage.Format.Format_RGB32)
    clean.fill(Qt.GlobalColor.white)
    painter = QPainter(clean)
    painter.drawImage(0, 0, image)
    painter.end()
    jpeg = b""
    for quality in (82, 70, 58, 45, 30):
        jpeg = _written(clean, quality)
        if len(jpeg) <= MOST_BYTES:
            break
    return jpeg


def _written(image: QImage, quality: int) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    writer.write(image)
    buffer.close()
    return bytes(data.data())
