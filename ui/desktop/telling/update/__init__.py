"""U zei, wij deden: what became of every promise, weeks later (domain.md 4.11)."""
