"""The parts of Terugvertellen: what the leaflet says, how it looks, and how it leaves this laptop."""
