"""The faces of Wijksessie: desktop, phone and paper."""
