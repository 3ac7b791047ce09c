"""The running session: what goes on now, the clock, the tables and the big screen."""
