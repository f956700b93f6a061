"""What makes files from others, when a person types it: fonts, icons, the copy to read offline.

What becomes of pages while the site is built stands in `overrides/hooks`.
"""
