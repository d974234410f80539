"""三审三校: who has seen a story before readers do, and what exactly they have seen.

A round (ReviewRound) takes a page through 初审, 复审, 终审 and the proofs; each approval holds the
digest of the content that was seen (`content.py`), and `steps.py` says, without Django, which step
comes next and who may not take it. When a round is through, a Release lets that content, and no
other, go live: `cms.core.publication` asks for it wherever a page would reach readers.
"""
