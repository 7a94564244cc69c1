"""A new investigation that goes on from an earlier, final one."""
