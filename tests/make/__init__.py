"""The files that a command makes: fonts, icons, the copy for offline."""
