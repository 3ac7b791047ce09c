"""Outlines on a sheet, in parts of it from 0 to 1: a rectangle, one that is new, moved or made larger."""

from __future__ import annotations

Points = tuple[tuple[float, float], ...]

STEP = 0.02
"""How far one press of an arrow goes."""

LEAST = 0.06
"""The least width and height of a place: smaller cannot be tapped."""

_NEW = (0.28, 0.2)


def rectangle(one: tuple[float, float], two: tuple[float, float]) -> Points:
    """Return the rectangle between two corners, never smaller than `LEAST`."""
    left, right = _side(one[0], two[0])
    top, bottom = _side(one[1], two[1])
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def _side(one: float, two: float) -> tuple[float, float]:
    low, high = max(0.0, min(one, two)), min(1.0, max(one, two))
    if high - low < LEAST:
        low = min(max(low, 0.0), 1.0 - LEAST)
        high = low + LEAST
    return low, high


def new_place(taken: int) -> Points:
    """Return a rectangle for somebody who draws with keys; each next one lies in another spot."""
    wide, high = _NEW
    left = 0.06 + (taken % 3) * (wide + 0.03)
    top = 0.06 + (taken // 3 % 4) * (high + 0.03)
    return rectangle((left, top), (left + wide, top + high))


def moved(points: Points, by: tuple[float, float]) -> Points:
    """Return the same shape somewhere else, as far as the sheet goes."""
    x = _within(by[0], [point[0] for point in points])
    y = _within(by[1], [point[1] for point in points])
    return tuple((left + x, top + y) for left, top in points)


def _within(by: float, places: list[float]) -> float:
    return max(-min(places), min(by, 1.0 - max(places)))


def sized(points: Points, by: tuple[float, float]) -> Points:
    """Return the same shape larger or smaller; its left top stays where it is."""
    return tuple(
        zip(
            _stretched([point[0] for point in points], by[0]),
            _stretched([point[1] for point in points], by[1]),
            strict=True,
        )
    )


def _stretched(places: list[float], by: float) -> list[float]:
    low, size = min(places), max(places) - min(places)
    if size <= 0:
        return places
    wanted = max(min(LEAST, size), min(size + by, 1.0 - low))
    return [low + (place - low) * wanted / size for place in places]
