"""What is promised to visitors, editors and whoever looks after the code, held by tests.

The rooms are those of `overrides/hooks` and `overrides/tools`; what the tests share is in
`helpers`, what they read in `fixtures`. No file but a room's own stands here.
"""
