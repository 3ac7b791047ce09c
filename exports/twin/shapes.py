"""The shapes of the themes and the stickers as paths, so that they can be told apart in a grey print."""

from __future__ import annotations

from exports.svg_path import ellipse, number

_POLYGONS: dict[str, tuple[tuple[float, float], ...]] = {
    "vierkant": ((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)),
    "ruit": ((0.5, 0.02), (0.98, 0.5), (0.5, 0.98), (0.02, 0.5)),
    "driehoek_omlaag": ((0.03, 0.9), (0.97, 0.9), (0.5, 0.05)),
    "driehoek": ((0.03, 0.08), (0.97, 0.08), (0.5, 0.94)),
    "huis": ((0.5, 0.97), (0.95, 0.55), (0.95, 0.05), (0.05, 0.05), (0.05, 0.55)),
    "kruis": (
        *((0.35, 0.05), (0.65, 0.05), (0.65, 0.35), (0.95, 0.35), (0.95, 0.65), (0.65, 0.65)),
        *((0.65, 0.95), (0.35, 0.95), (0.35, 0.65), (0.05, 0.65), (0.05, 0.35), (0.35, 0.35)),
    ),
}
_CURVES: dict[str, tuple[tuple[float, ...], ...]] = {
    "poort": (
        *((0.12, 0.05), (0.12, 0.57), (0.12, 0.78, 0.29, 0.95, 0.5, 0.95)),
        *((0.71, 0.95, 0.88, 0.78, 0.88, 0.57), (0.88, 0.05)),
    ),
    "hart": ((0.5, 0.07), (-0.2, 0.55, 0.1, 1.12, 0.5, 0.78), (0.9, 1.12, 1.2, 0.55, 0.5, 0.07)),
}  # fmt: skip


def outline(name: str, x: float, y: float, wide: float, high: float) -> str:
    """The path of a shape in a box with its bottom left corner at (`x`, `y`); a circle for unknown names."""
    steps = _CURVES.get(name) or _POLYGONS.get(name)
    if steps is None:
        across = 0.46 if name == "ovaal_streep" else 0.45
        down = 0.34 if name == "ovaal_streep" else 0.45
        return ellipse(x + wide / 2, y + high / 2, across * wide, down * high)
    parts = []
    for nr, step in enumerate(steps):
        placed = " ".join(
            number((y + high * part) if at % 2 else (x + wide * part)) for at, part in enumerate(step)
        )
        parts.append(f"{placed} {'m' if nr == 0 else 'l' if len(step) == 2 else 'c'}")
    return " ".join((*parts, "h"))
