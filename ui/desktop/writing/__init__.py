"""The plain-language helper in the fields of the desktop.

A screen calls `help_writing(field)` (attaching.py) for every field that residents will read; `fields.py`
lists them. The rules are read in the background after the first screen stands (engine.py); until then a
field is just a field. Nothing here may import `wijksessie.plain_language` while a screen is made: that is
what would make people wait.
"""
