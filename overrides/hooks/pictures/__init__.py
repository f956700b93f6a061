"""Photos and their small copies, our drawings, social cards, and the colors and letters these need.

What is wrong with a picture on a page is told by `guard.pictures`.
"""
