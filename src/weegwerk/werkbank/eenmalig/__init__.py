"""What a page asks is carried out once, however often the question arrives."""
