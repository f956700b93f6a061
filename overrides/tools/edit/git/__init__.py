"""What the editor asks of Git: what has changed, publishing, earlier versions, undoing.

Always by plain commands, never by force; what Git answers is told in words that need no Git.
"""
