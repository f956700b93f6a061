"""What becomes of rendered pages: template data, styles, policy, search, redirect pages, files.

Pages come in here with their HTML made. Nothing in here reads `docs/`.
"""
