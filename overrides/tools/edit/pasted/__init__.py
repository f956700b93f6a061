"""What is pasted from Word, Google Docs, a chatbot and the like becomes our Markdown.

Nothing of it runs or is loaded: it is read as text, cleaned as a tree, and written anew.
"""
