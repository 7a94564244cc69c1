"""Questions to worker and employer before the visit: sent by a link, answered without an account, compared."""
