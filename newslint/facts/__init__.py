"""Facts say what the copy holds: where it is written, what it means, and how we know.

Each module turns a `Document` into one kind of fact, at most once a document, and knows no rules. All spans are spans
of `Document.text`.
"""
