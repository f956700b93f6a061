"""What is told: problems and advice, the one report, GitHub's annotations, faults of our own.

Nothing in here knows what the site is about, or looks for anything: that is the guard's.
"""
