"""Campaign work: features, adverts and contests, each an app of its own."""
