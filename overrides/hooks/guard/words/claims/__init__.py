"""Claims and words that `docs/wording.yml` lists by kind: how its entries are read, how they are
found in a text on the stems of its words, and when what was found is denied, asked or refuted.
"""
