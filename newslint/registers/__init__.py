"""A newsroom's own books: its register of names and its log of corrections, read, checked, compiled and looked up."""
