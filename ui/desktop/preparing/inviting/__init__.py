"""Step 6 on the screen: the level of influence, the invitation, and who tells what to whom."""
