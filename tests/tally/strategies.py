"""Tables, orders and counts as hypothesis makes them up."""

from hypothesis import strategies as st

ITEMS = ("energie", "brieven", "plek", "post", "wachten", "zorg")

options = st.integers(1, len(ITEMS)).map(lambda n: ITEMS[:n])


@st.composite
def dot_tables(draw, least=0, most=8):
    """Options, and per table how many dots it put on them."""
    items = draw(options)
    row = st.fixed_dictionaries({}, optional=dict.fromkeys(items, st.integers(0, 9)))
    rows = draw(st.lists(row, min_size=least, max_size=most))
    return items, rows


@st.composite
def given_ranking(draw, items):
    """Places as a table may lay them: some items left out, some side by side, either way of writing ties."""
    laid = draw(st.lists(st.sampled_from(items), unique=True))
    levels = [draw(st.integers(0, len(laid) - 1)) for _ in laid]
    mean = draw(st.booleans())
    places = {}
    for item, level in zip(laid, levels, strict=True):
        first = 1 + sum(other < level for other in levels)
        places[item] = first + (levels.count(level) - 1) / 2 if mean else first
    for item in items:
        if item not in places and draw(st.booleans()):
            places[item] = None
    return places


@st.composite
def given_rankings(draw, least=0, most=7):
    items = draw(options)
    return items, draw(st.lists(given_ranking(items), min_size=least, max_size=most))
