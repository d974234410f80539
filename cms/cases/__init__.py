"""What the public sends to the desk: each is a case, with a receipt by which its sender follows it.

A section says what may be sent (`kinds.register_kind`); this room takes it in, shows it to the
desk, and tells the sender what became of it.
"""
