"""The paper twin: cards, mats, ballots and tally sheets, so that a session can run without the laptop.

Which paper belongs to a gesture stands in `wijksessie.queries.twin.PAPERS`. Each module here gives leaves
(one side of A4 each) or sections of the A4 kit; `session_paper.py` puts them in one document.
"""
