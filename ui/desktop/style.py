"""The one style sheet: buttons, pills, cards, fields and the rail, by the property `look` of a widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_SHEET = """
QPushButton[look="primary"], QPushButton[look="secondary"], QPushButton[look="plain"] {{
    border: {knop}px solid {accent}; border-radius: {r_knop}px; padding: 4px 18px;
}}
QPushButton[slim="yes"] {{ padding: 4px 8px; }}
QPushButton[look="primary"] {{ background: {accent}; color: {op_accent}; }}
QPushButton[look="primary"]:pressed {{ background: {accent_diep}; }}
QPushButton[look="secondary"] {{ background: {oppervlak}; color: {accent}; }}
QPushButton[look="secondary"]:pressed {{ background: {accent_tint}; }}
QPushButton[look="plain"] {{ border-color: transparent; background: transparent; color: {accent}; }}
QPushButton[look="plain"]:pressed {{ background: {accent_tint}; }}
QPushButton[look]:disabled {{
    background: {oppervlak_diep}; color: {inkt_2}; border: {knop}px dashed {lijn_sterk};
}}
QPushButton[look="choice"] {{
    background: {oppervlak}; color: {inkt}; border: {knop}px solid {lijn_sterk}; border-radius: {r_knop}px;
    padding: 4px 18px;
}}
QPushButton[look="choice"][slim="yes"] {{ padding: 4px 8px; }}
QPushButton[look="choice"]:checked {{ background: {nu_tint}; border: {actief}px solid {inkt}; }}
QPushButton[look="row"] {{
    background: transparent; color: {inkt}; border: none; border-radius: {r_knop}px; padding: 4px 14px;
    text-align: left;
}}
QPushButton[look="row"]:checked {{ background: {accent}; color: {op_accent}; }}
QPushButton[look="row"]:pressed {{ background: {accent_tint}; color: {inkt}; }}
QFrame[look="card"] {{
    background: {oppervlak}; border: {kaart}px solid {lijn}; border-radius: {r_kaart}px;
}}
QFrame[look="goal"] {{
    background: {oppervlak}; border: {actief}px solid {accent}; border-radius: {r_kaart}px;
}}
QFrame[look="safe"] {{ background: {achtergrond}; border: 8px solid {veilig}; }}
QFrame[look="banner"] {{ background: {accent_tint}; border: none; border-radius: {r_knop}px; }}
QFrame[look="banner_now"] {{ background: {nu_tint}; border: none; border-radius: {r_knop}px; }}
QFrame[look="undo"] {{ background: {inkt}; border: none; border-radius: {r_kaart}px; }}
QFrame[look="undo"] QPushButton {{
    background: {oppervlak}; color: {inkt}; border: {knop}px solid {oppervlak};
    border-radius: {r_knop}px; padding: 2px 16px;
}}
QFrame[look="count"] {{ background: {accent}; border: none; border-radius: {r_kaart}px; }}
QFrame[look="count_late"] {{
    background: {stress_tint}; border: {actief}px solid {stress}; border-radius: {r_kaart}px;
}}
QFrame[look="count"] QFrame[look="count_line"] {{ background: {accent_tint}; border: none; }}
QFrame[look="count_late"] QFrame[look="count_line"] {{ background: {stress}; border: none; }}
QFrame[look="todo"], QFrame[look="todo_late"] {{ border: none; border-top: {kaart}px solid {lijn}; }}
QFrame[look="todo_late"] {{ background: {stress_tint}; }}
QFrame[look="todo"][first="yes"], QFrame[look="todo_late"][first="yes"] {{
    border-top: none; border-top-left-radius: {r_list}px; border-top-right-radius: {r_list}px;
}}
QFrame[look="line"] {{ background: {lijn}; border: none; }}
QWidget[look="page"] {{ background: {achtergrond}; }}
QScrollArea[look="page"], QScrollArea[look="card"] {{ background: transparent; border: none; }}
QWidget[look="clear"] {{ background: transparent; }}
QDialog {{ background: {achtergrond}; }}
QLabel[look="second"] {{ color: {inkt_2}; }}
QLabel[look="late"] {{ color: {stress}; }}
QLabel[look="done"] {{ color: {helpt}; }}
QLabel[look="on_accent"] {{ color: {op_accent}; }}
QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {inkt_2}; }}
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox {{
    background: {oppervlak}; color: {inkt}; border: {knop}px solid {lijn_sterk}; border-radius: {r_knop}px;
    padding: 6px 10px; selection-background-color: {accent}; selection-color: {op_accent};
}}
QLineEdit:focus, QPlainTextEdit:focus:focus, QComboBox:focus {{ border-color: {inkt}; }}
QLineEdit:disabled:disabled, QComboBox:disabled {{
    background: {oppervlak_diep}; color: {inkt_2}; border-style: dashed;
}}
QComboBox QAbstractItemView {{
    background: {oppervlak}; border: {knop}px solid {lijn_sterk};
    selection-background-color: {accent}; selection-color: {op_accent}; outline: none;
}}
QComboBox QAbstractItemView::item {{ min-height: {row}px; }}
QToolTip {{ background: {oppervlak}; color: {inkt}; border: 1px solid {lijn_sterk}; padding: 6px; }}
QScrollBar:vertical {{ background: transparent; width: 16px; margin: 0; }}
QScrollBar::handle:vertical {{
    background: {lijn_sterk}; border-radius: 5px; min-height: 48px; margin: 0 3px;
}}
QScrollBar:horizontal {{ background: transparent; height: 16px; margin: 0; }}
QScrollBar::handle:horizontal {{
    background: {lijn_sterk}; border-radius: 5px; min-width: 48px; margin: 3px 0;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def style_sheet(tokens: Mapping[str, Any], scaled: Callable[[float], int]) -> str:
    """Fill the sheet from the tokens."""
    edges = {name: int(tokens["rand"][name]) for name in ("knop", "kaart", "actief")}
    radii = {f"r_{name}": tokens["straal"][name] for name in ("knop", "kaart")}
    return _SHEET.format(**tokens["color"], **edges, **radii, r_list=radii["r_kaart"] - 1, row=scaled(44))
