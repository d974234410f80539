"""The blocks that bodies of pages are made of."""

from cms.core.blocks.figures import FigureBlock, FigureGroupBlock, FigureValue
from cms.core.blocks.media import AudioBlock, FileBlock, VideoBlock
from cms.core.blocks.story import StoryBlock
from cms.core.blocks.tables import DataTableBlock, KeyFiguresBlock, TimelineBlock
from cms.core.blocks.text import HeadingBlock, ParagraphBlock, QuotationBlock, RelatedBlock

__all__ = [
    "AudioBlock",
    "DataTableBlock",
    "FigureBlock",
    "FigureGroupBlock",
    "FigureValue",
    "FileBlock",
    "HeadingBlock",
    "KeyFiguresBlock",
    "ParagraphBlock",
    "QuotationBlock",
    "RelatedBlock",
    "StoryBlock",
    "TimelineBlock",
    "VideoBlock",
]
