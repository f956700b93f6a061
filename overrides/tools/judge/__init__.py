"""Judges one file of `docs/` against the site as it stands, by the steps of `hooks/pipeline.py`.

It works in this process, on a copy, and changes nothing of the project. It knows of no server and
no browser: what is done with the findings and the page is up to who asks.
"""
