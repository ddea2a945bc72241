"""The language server: an editor of text asks, and hears of a draft what the copy desk says of it, as it is typed.

Positions, open drafts, checking and what is inserted to accept a finding know nothing of the protocol's library; only
the modules that make its messages (`messages`, `offers`, `server`) need `newslint[lsp]`.
"""
