"""Terugvertellen: the home page and its rooms, so that nobody is left without an answer."""
