"""Content that comes with Weegwerk, as data."""
