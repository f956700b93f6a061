"""What a visitor, a browser or a program gets of the built site."""
