"""Preparing a session: the page of a step, its panels, and the rooms behind them."""
