"""The programme and the team: step 4."""
