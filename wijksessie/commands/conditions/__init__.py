"""Arranging a session (step 5): the place, the needs, the money, the thank-you and the safety plan."""
