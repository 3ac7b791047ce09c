"""What counts add up to: pure arithmetic on tables, options and numbers, one subject a file.

Nothing here knows a screen, a file or a person. Keys are strings, counts are whole numbers, ranks may be
halves. Every function is defined for no tables at all. The source is `domain.md` section 3.
"""
