"""Rules about the form of a text: headings, lists, tables, blocks, code, raw HTML.

Words are judged in `guard.words`, links in `guard.links`.
"""
