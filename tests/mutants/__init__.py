"""`make mutants`: small faults put into the guard, one after the other: does a test fail?

Not part of `make test`: each fault takes up to two minutes of tests. The faults are those of Cosmic
Ray, in a copy of the project; no file of this one is changed.
"""
