"""The server of `make edit`: what the editor in the browser asks for, on this machine alone.

`routes/` has one file for each address. Judging is done in `judge`; the page itself, its scripts
and its looks stand in `overrides/editor/`.
"""
