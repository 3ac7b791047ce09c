"""Apart ophalen: what key persons collect outside the session."""
