"""Cuts the site's fonts from Fontsource's packages, which `package.json` names.

What is loaded when, and how the letters look, stands in `overrides/assets`.
"""
