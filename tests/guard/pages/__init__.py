"""A page or the site as a whole: menu, contacts, sources of health pages, files."""
