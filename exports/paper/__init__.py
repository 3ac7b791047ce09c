"""The kit for the documents of the team: A4 pages, as many as are needed, tagged from head to foot.

`content.py` holds what a document says, `strips.py`, `lists.py` and `tables.py` turn that into strips that
know their height, `flow.py` lays strips on pages, and `document.py` draws the pages.
"""
