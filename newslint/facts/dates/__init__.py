"""Dates as copy writes them: where they stand, what they mean, and how we know."""
