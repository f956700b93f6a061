"""Rules about links: addresses, words, privacy, what MkDocs finds, pages that are not public.

Links to sources and pictures are judged in `guard.pages` and `guard.pictures`.
"""
