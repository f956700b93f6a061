"""What looks after the site: dead links, days that come, facts that are missing, holes in packages.

`report.py` gathers all of it once a week, `issue.py` puts it into an issue on GitHub.
Nothing in here stops a build or changes a page: that is the guard's and a person's.
"""
