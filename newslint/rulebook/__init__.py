"""A rulebook is every rule that may run, read from rule files and held to their schema."""
