"""All running cases of an organisation together: what they bring now, and what a change would do to them."""
