"""Statements of the copy that anyone can do the sum of: changes, totals, shares, conversions, results, lists.

Each module reads one kind from numbered sentences. They say what the copy states, right or wrong; what it comes to is
the business of the checks.
"""
