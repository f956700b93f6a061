"""How a text is read and measured."""
