"""The repository itself: its commands, workflows, guides and rooms."""
