"""`make bench`: what depends on the machine, measured beside something else on the same machine."""
