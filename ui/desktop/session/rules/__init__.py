"""Consent, stickers for photos, the rules of the meeting and who does what."""
