"""`make mutants`: small faults put into the code, one after the other: does a test fail?

Not part of `make test`: each fault takes a run of the tests that are named, a few seconds long. The
faults are those of Cosmic Ray, in a copy of the project; no file of this one is changed.
"""
