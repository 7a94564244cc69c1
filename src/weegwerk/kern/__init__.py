"""The law and the method: pure Python, without Django, network or clock."""
