"""The talk after a determination: its own document, its own people, and nothing that reaches back into the measurement."""
