"""Acties: from what residents said to promises, each with an owner and a day (domain.md 4.12)."""
