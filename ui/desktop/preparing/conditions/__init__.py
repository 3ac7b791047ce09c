"""Step 5 on the screen: the place, the needs, the money, the thank-you and the safety plan."""
