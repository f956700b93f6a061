"""What everyone needs of a page: keyboard, names, contrast, room, large letters."""
