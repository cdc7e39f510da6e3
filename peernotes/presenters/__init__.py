"""Floor 7: rows turned into what a page shows. Nothing is decided or written here."""
