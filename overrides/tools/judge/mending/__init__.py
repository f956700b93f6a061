"""What one button of the editor writes, or takes out, where the guard finds something."""
