"""Counting people in the room."""
