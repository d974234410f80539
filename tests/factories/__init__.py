"""Makes pages, pictures and people for tests, one module an app."""
