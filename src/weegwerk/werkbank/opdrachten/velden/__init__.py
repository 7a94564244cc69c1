"""The questions on the pages of an opdracht, a module per step: which field of the document, in which words."""
