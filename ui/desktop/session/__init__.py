"""Sessie: the cockpit and the rooms around it."""
