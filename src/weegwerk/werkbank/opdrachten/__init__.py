"""An opdracht from intake to delivery: the steps, and the document in which all of it is kept."""
