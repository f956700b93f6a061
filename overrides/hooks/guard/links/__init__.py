"""Rules about links: addresses, words, privacy, what MkDocs finds, pages that are not public.

Links to sources and pictures are judged in `content.sources` and `guard.pictures`.
"""
