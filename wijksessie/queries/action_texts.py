"""Words around an action: the four questions, the seven recommendations, the domains and the inloop."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from wijksessie.terms import PolicyDomain, Recommendation, Theme

INLOOP = "inloop"
"""The template of an action that begins with its questions (PH-18)."""


@dataclass(frozen=True)
class Question:
    """A question of the template, and why it is asked."""

    key: str
    question: str
    hint: str


@dataclass(frozen=True)
class Template:
    """What an action begins with: its name, its picture, where it belongs, and what is asked about it."""

    key: str
    label: str
    pictogram: str
    domain: PolicyDomain
    recommendation: Recommendation
    asks: tuple[Question, ...]


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(resources.path("actions.toml").read_text(encoding="utf-8"))


def question_of(criterion: Theme) -> str:
    """What is asked of an action for this theme of the toetsingskader (PH-08)."""
    return str(_words()["question"][criterion])


def recommendation_words(recommendation: Recommendation) -> str:
    """A recommendation of the handreiking in our words (PH-07)."""
    return str(_words()["recommendation"][recommendation])


def domain_words(domain: PolicyDomain) -> str:
    """A policy domain as teams read it (TR-04)."""
    return str(_words()["domain"][domain])


@cache
def inloop() -> Template:
    """The template of a place to walk in."""
    found = tomllib.loads(resources.path("inloop.toml").read_text(encoding="utf-8"))
    return Template(
        key=INLOOP,
        label=found["label"],
        pictogram=found["pictogram"],
        domain=PolicyDomain(found["domain"]),
        recommendation=Recommendation(found["recommendation"]),
        asks=tuple(Question(**ask) for ask in found["ask"]),
    )


@cache
def idea_words() -> dict[PolicyDomain, tuple[str, ...]]:
    """The ideas of every domain that has any (TR-05)."""
    found = tomllib.loads(resources.path("ideas.toml").read_text(encoding="utf-8"))
    return {PolicyDomain(domain): tuple(card["ideas"]) for domain, card in found.items()}
