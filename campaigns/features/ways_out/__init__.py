"""How a feature leaves the desk for somewhere else than the site.

`outgoing` reads a feature into plain parts in the order of the page; each way out writes those
parts in its own form. Nothing here changes a page.
"""
