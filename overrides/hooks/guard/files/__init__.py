"""Rules about the files in docs/ and beside it: their names, their kinds, what nothing reads.

What stands in a page is told by the other rooms of the guard.
"""
