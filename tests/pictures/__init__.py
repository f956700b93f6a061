"""What becomes of photos, drawings and cards."""
