"""One whole, checked copy of an installation, and putting it back elsewhere."""
