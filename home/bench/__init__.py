"""How many pages a second the site serves: `make bench-pages`."""
