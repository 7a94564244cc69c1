"""Rules of law that use an outcome: one module per scheme."""
