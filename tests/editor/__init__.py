"""`make edit` as a person uses it: in a real browser, on a copy of the project."""
