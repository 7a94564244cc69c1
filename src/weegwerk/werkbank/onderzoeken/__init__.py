"""The investigation: every change a version, every version encrypted, and one page frame to work in."""
