"""What stands at each address of the editor: a file for each, with a function that answers.

An answer is JSON. What is wrong is raised as `Refusal`, a sentence for the person who edits.
"""
