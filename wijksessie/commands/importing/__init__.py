"""Bringing a session file into a project: read, checked as a whole, then written as a whole."""
