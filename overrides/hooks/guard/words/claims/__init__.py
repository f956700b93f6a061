"""The claims and words that `docs/wording.yml` lists by kind.

How its entries are read, how they are found on the stems of a text's words, and when what was found
is denied, asked or refuted.
"""
