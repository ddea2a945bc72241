"""Working papers are drawn up from the facts of one draft for an editor to go through; they judge nothing."""
