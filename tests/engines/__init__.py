"""What a visitor does, by one set of tests, in the engines of Chromium, Firefox and Safari.

A test asks for a `visit` and gets a tab of each engine in turn; how an engine is driven stands in
`helpers`. What Chromium alone can show is tested in `browser`.
"""
