"""Dutch verbs, nouns and adjectives in every form, by rule and a list of exceptions."""
