"""Pages of the web: their tags as a browser reads them, the tree they make, and the story among what surrounds it."""
