"""The user manual inside the product: the same Markdown that stands in docs/handleiding."""
