"""The look of the desktop: colours, type and measures by the name of their role, from `tokens.toml`.

Every widget asks here. Nobody else writes a hex colour, a font name or a style sheet. Pixels of text
follow the text size the user chose (100, 125 or 150 %); edges, radii and touch targets do not.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

import resources
from ui.desktop.style import style_sheet

if TYPE_CHECKING:
    from wijksessie.terms import Theme

TEXT_SIZES = (100, 125, 150)
"""What the user can choose in Beheer."""

WIDE = 1800
"""From this window width on, text grows by an eighth and side columns by a quarter."""

RAIL_WIDTH = 208
"""The rail at the left, at ordinary text size."""

_WEIGHT_OF = {
    "klein": "tekst",
    "tekst": "tekst",
    "knop": "kop",
    "kop": "kop",
    "zin": "kop",
    "titel": "titel",
    "vraag": "kop",
    "cijfer": "titel",
}
_FILES = {
    "werk": ("400Regular", "600SemiBold", "700Bold", "800ExtraBold"),
    "bewoner": ("400Regular", "600SemiBold", "700Bold", "800ExtraBold"),
}
_PREFIX = {"werk": "AtkinsonHyperlegibleNext", "bewoner": "WijksessieSans"}


@dataclass
class _TextSize:
    """The text size in use: what the user chose, and whether the window is wide."""

    percent: int = 100
    wide: bool = False


_text_size = _TextSize()


@dataclass(frozen=True)
class ThemeLook:
    """How one of the six themes looks: always shape, picture, word and colour together."""

    number: int
    label: str
    shape: str
    pictogram: str
    text: QColor
    fill: QColor
    tint: QColor
    on_fill: QColor


@cache
def _tokens() -> dict[str, Any]:
    return dict(resources.tokens())


@cache
def colour(role: str) -> QColor:
    """Return the colour with this role, for instance `accent`, `inkt` or `nu_tint`."""
    return QColor(str(_tokens()["color"][role]))


@cache
def look_of(theme: Theme) -> ThemeLook:
    """Return how a theme looks on a card, a mat or a badge."""
    token = _tokens()["thema"][theme.value]
    return ThemeLook(
        number=int(token["nr"]),
        label=str(token["label"]),
        shape=str(token["vorm"]),
        pictogram=str(token["pictogram"]),
        text=QColor(token["kleur"]),
        fill=QColor(token["vlak"]),
        tint=QColor(token["tint"]),
        on_fill=QColor(token["op_vlak"]),
    )


@cache
def measure(group: str, role: str) -> float:
    """Return a measure that never scales: `measure("doel", "begeleider")` is 64."""
    return float(_tokens()[group][role])


def space(role: str) -> int:
    """Return a distance of the grid: xs 4, s 8, m 12, l 16, xl 24, xxl 40."""
    return round(measure("ruimte", role))


def target(role: str) -> int:
    """Return the smallest size of a touch target: begeleider 64, deelnemer 96, bureau 44."""
    return round(measure("doel", role))


def text_size() -> int:
    """Return the text size the user chose, in percent."""
    return _text_size.percent


def is_wide() -> bool:
    """Tell whether the window has the width of a large screen."""
    return _text_size.wide


def scaled(pixels: float) -> int:
    """Return a length that belongs to text, grown with the text size."""
    growth = 1.125 if _text_size.wide else 1.0
    return round(pixels * growth * _text_size.percent / 100)


def font(role: str, weight: str | None = None) -> QFont:
    """Return the font of work screens: klein, tekst, knop, kop, zin, titel, vraag or cijfer.

    `weight` is tekst, nadruk, kop or titel; without it the weight that belongs to the role.
    """
    return work_font(_tokens()["maat"]["werk"][role][0], weight or _WEIGHT_OF[role])


def work_font(pixels: float, weight: str = "tekst") -> QFont:
    """Return the font of work screens at `pixels`, grown with the text size. Its digits align."""
    chosen = _font("werk", scaled(pixels), weight)
    chosen.setFeature(QFont.Tag("tnum"), 1)
    return chosen


def resident_font(pixels: float, weight: str = "tekst") -> QFont:
    """Return the font residents read, at exactly `pixels`: it scales by the picture, not by the user."""
    return _font("bewoner", round(pixels), weight)


def resident_size(role: str) -> float:
    """Return the pixels of tekst, kaart, titel or getal on the big screen at a height of 1080."""
    return float(_tokens()["maat"]["groot_scherm"][role][0])


def _font(family: str, pixels: int, weight: str) -> QFont:
    _register(family)
    chosen = QFont(list(_tokens()["font"][family]))
    chosen.setPixelSize(max(pixels, 1))
    chosen.setWeight(QFont.Weight(_tokens()["font"]["gewicht"][weight]))
    return chosen


@cache
def _register(family: str) -> None:
    """Make the bundled files of a family known, once, when its first text is shown."""
    for weight in _FILES[family]:
        path = resources.path("fonts", f"{_PREFIX[family]}_{weight}.ttf")
        QFontDatabase.addApplicationFont(str(path))


def set_text_size(percent: int, *, wide: bool = False) -> None:
    """Choose the text size. Widgets take it when they are made, so the window makes its screens anew."""
    _text_size.percent = percent
    _text_size.wide = wide
    app = QApplication.instance()
    if isinstance(app, QApplication):
        _dress(app)


def install(app: QApplication) -> None:
    """Give the application its style, palette, font and style sheet."""
    app.setStyle("Fusion")
    app.setPalette(_palette())
    _dress(app)


def _dress(app: QApplication) -> None:
    app.setFont(font("tekst"))
    app.setStyleSheet(style_sheet(_tokens(), scaled))


def _palette() -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "achtergrond",
        QPalette.ColorRole.Base: "oppervlak",
        QPalette.ColorRole.AlternateBase: "oppervlak_diep",
        QPalette.ColorRole.Button: "oppervlak",
        QPalette.ColorRole.WindowText: "inkt",
        QPalette.ColorRole.Text: "inkt",
        QPalette.ColorRole.ButtonText: "inkt",
        QPalette.ColorRole.PlaceholderText: "inkt_2",
        QPalette.ColorRole.ToolTipBase: "oppervlak",
        QPalette.ColorRole.ToolTipText: "inkt",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "op_accent",
        QPalette.ColorRole.Link: "accent",
    }
    for role, name in roles.items():
        palette.setColor(role, colour(name))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour("inkt_2"))
    return palette
