"""Template tags of the opdracht."""
