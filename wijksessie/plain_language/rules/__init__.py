"""The rules, one file each: what makes a sentence hard, why, and what to say instead.

A rule of a sentence is a function `find(sentence, writing)`, one of a whole text
`find(text, sentences, writing)`; both give hints. Places count from the first character of what it
was given. A rule is pure and quick: it runs at each key that is pressed.
"""
