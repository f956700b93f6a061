"""What stands between a push and the live site: its version, the order, old addresses, arrival.

A module is one command of the Makefile, but for what they share: `stamp.py` and the `live_` ones.
What looks after a site once it is published stands in `upkeep`.
"""
