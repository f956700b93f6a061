"""Learns from sentences, wrong and right, how much each word is like a claim: `make learn`."""
