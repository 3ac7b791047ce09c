"""Contacts from another program: a file is read, shown row by row, and only then brought in.

file.read_file(path)            -> ContactFile: what stands in it
preview.preview(workspace, ...) -> Preview: what each row would do, or why it is refused
apply.apply(workspace, ...)     -> Report: one change, to be undone as one
"""
