"""The way in: bytes of a text file or a docx become a numbered manuscript, or one clear error."""

from .loading import load_manuscript

__all__ = ["load_manuscript"]
