"""What is written on the site as a whole."""

from home.services.site_setup import set_up_site

__all__ = ["set_up_site"]
