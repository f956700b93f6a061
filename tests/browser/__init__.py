"""What a visitor meets in a real browser, on the site as `make build` left it.

What is asked of the page itself stands in `helpers`; what needs no browser, in the other rooms.
"""
