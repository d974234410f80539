"""Walls, roofs, windows, shops and what hangs on them."""

from .palettes import Palette, mix
from .path_data import place
from .pen import Pen


def windows(
    pen: Pen,
    x: float,
    y: float,
    w: float,
    h: float,
    grid: tuple[int, int],
    fill: str,
    lit: str | None = None,
    share: float = 0.3,
    size: tuple[float, float] = (0.55, 0.55),
) -> None:
    """A grid of windows; about `share` of them shine in the colour `lit`."""
    columns, rows = grid
    cw, ch, dark, bright = w / columns, h / rows, "", ""
    for i in range(columns):
        for j in range(rows):
            left, top = x + cw * (i + 0.5 - size[0] / 2), y + ch * (j + 0.5 - size[1] / 2)
            pane = (
                f"M{left:.1f} {top:.1f}h{cw * size[0]:.1f}v{ch * size[1]:.1f}h{-cw * size[0]:.1f}z"
            )
            if lit and pen.rng.random() < share:
                bright += pane
            else:
                dark += pane
    if dark:
        pen.path(dark, fill)
    if bright:
        pen.path(bright, lit or fill)


def block(
    pen: Pen,
    p: Palette,
    x: float,
    y: float,
    w: float,
    h: float,
    wall: str,
    lit: float = 0.2,
    cap: str | None = None,
) -> None:
    """A tall house with many windows; (x, y) is its lower left corner."""
    pen.rect(x, y - h, w, h, wall)
    pen.rect(x + w * 0.84, y - h, w * 0.16, h, mix(wall, p.dark, 0.22))
    grid = max(2, int(w / 18)), max(3, int(h / 22))
    box = (x + w * 0.04, y - h + h * 0.04, w * 0.76, h * 0.94)
    glow = p.warm if p.weather in ("night", "snow") else p.light
    windows(pen, *box, grid, mix(wall, p.dark, 0.3), glow, lit)
    if cap:
        pen.rect(x - 2, y - h - 5, w + 4, 7, cap)


def skyline(
    pen: Pen, p: Palette, base: float, x0: float, x1: float, low: int = 60, high: int = 190
) -> None:
    """A row of city blocks far off."""
    x = x0
    cap = p.light if p.weather == "snow" else None
    while x < x1:
        w, h = pen.rng.randint(38, 92), pen.rng.randint(low, high)
        wall = mix(p.far, p.mid, pen.rng.uniform(0.1, 0.75))
        block(pen, p, x, base, w, h, wall, 0.24, cap)
        if pen.rng.random() < 0.3:
            pen.rect(x + w * 0.4, base - h - 22, 3, 22, p.near)
        x += w + pen.rng.choice((0, 0, 5, 14))


def roof(
    pen: Pen, p: Palette, x: float, y: float, w: float, h: float, over: float = 14, lift: float = 10
) -> None:
    """A tiled roof with upturned eaves; (x, y) is the wall's upper left corner."""
    tile, ridge = mix(p.near, p.dark, 0.35), p.dark
    if p.weather == "snow":
        tile, ridge = p.light, mix(p.mid, p.near, 0.4)
    x0, x1, inset = x - over, x + w + over, w * 0.07
    tip = lift * 0.6
    upper = (
        f"M{x0 - tip} {y - lift}Q{x0 + over} {y - lift * 0.2} {x + inset} {y - h}"
        f"L{x + w - inset} {y - h}Q{x1 - over} {y - lift * 0.2} {x1 + tip} {y - lift}"
    )
    lower = (
        f"Q{x1 - over} {y + 3} {x + w * 0.85} {y + 4}L{x + w * 0.15} {y + 4}"
        f"Q{x0 + over} {y + 3} {x0 - tip} {y - lift}Z"
    )
    pen.path(upper + lower, tile)
    rows = max(6, int(w / 14))
    rills = ""
    for i in range(1, rows):
        top, foot = x + inset + (w - 2 * inset) * i / rows, x0 + (x1 - x0) * i / rows
        rills += f"M{top:.1f} {y - h + 3}L{foot:.1f} {y + 2}"
    pen.path(rills, stroke=ridge, sw=max(1.2, w / 220), extra=' opacity=".75"')
    pen.path(f"M{x + inset - 6} {y - h - 2}H{x + w - inset + 6}", stroke=ridge, sw=max(4, h * 0.1))
    dash = ' stroke-dasharray="7 5" stroke-linecap="butt"'
    pen.path(f"M{x + w * 0.02} {y + 5}H{x + w * 0.98}", stroke=ridge, sw=4, extra=dash)


def cottage(pen: Pen, p: Palette, x: float, y: float, w: float, h: float = 0) -> None:
    """A whitewashed village house with a tiled roof; (x, y) is its lower left corner."""
    h = h or w * 0.5
    wall = mix(p.light, p.ground, 0.2)
    pen.rect(x, y - h, w, h, wall)
    pen.rect(x + w * 0.7, y - h, w * 0.3, h, mix(wall, p.ground2, 0.45))
    red = mix(p.accent, p.dark, 0.3)
    glass = p.warm if p.weather == "night" else mix(p.near, p.dark, 0.2)
    pen.rect(x + w * 0.14, y - h * 0.66, w * 0.18, h * 0.32, glass)
    pen.rect(x + w * 0.44, y - h * 0.7, w * 0.16, h * 0.7, red)
    pen.rect(x + w * 0.78, y - h * 0.66, w * 0.12, h * 0.3, glass)
    roof(pen, p, x, y - h + 2, w, h * 0.5, w * 0.1, w * 0.06)


def lattice(
    pen: Pen,
    x: float,
    y: float,
    w: float,
    h: float,
    colour: str,
    sw: float = 2.5,
    back: str | None = None,
    cells: tuple[int, int] = (3, 3),
) -> None:
    """A lattice window of stepped squares."""
    if back:
        pen.rect(x, y, w, h, back)
    cw, ch = w / cells[0], h / cells[1]
    data = f"M{x} {y}h{w}v{h}h{-w}z"
    for i in range(cells[0]):
        for j in range(cells[1]):
            u, v = x + cw * i, y + ch * j
            data += (
                f"M{u + cw * 0.25} {v + ch * 0.25}h{cw / 2}v{ch / 2}h{-cw / 2}z"
                f"M{u + cw / 2} {v}v{ch / 4}M{u + cw / 2} {v + ch * 0.75}v{ch / 4}"
                f"M{u} {v + ch / 2}h{cw / 4}M{u + cw * 0.75} {v + ch / 2}h{cw / 4}"
            )
    pen.path(data, stroke=colour, sw=sw)


def lantern(pen: Pen, p: Palette, x: float, y: float, s: float) -> None:
    """A round red lantern around (x, y)."""
    pen.path(f"M{x} {y - s * 1.1}V{y - s * 0.62}", stroke=p.dark, sw=max(1.5, s * 0.06))
    pen.ell(x, y, s * 0.62, s * 0.52, p.accent)
    pen.ell(x - s * 0.16, y - s * 0.02, s * 0.3, s * 0.4, mix(p.accent, p.warm, 0.35))
    ribs = "M-300 -450Q-500 0 -300 450M0 -500V500M300 -450Q500 0 300 450"
    rib = mix(p.accent, p.dark, 0.35)
    pen.path(place(ribs, x, y, s / 1000), stroke=rib, sw=max(1.2, s * 0.04))
    for top in (-0.62, 0.49):
        pen.rect(x - s * 0.26, y + s * top, s * 0.52, s * 0.13, p.dark)
    tassel = place("M0 600V1050M-100 600V950M100 600V950", x, y, s / 1000)
    pen.path(tassel, stroke=p.warm, sw=max(1, s * 0.04))


def lantern_string(
    pen: Pen, p: Palette, x0: float, x1: float, y: float, s: float, n: int, sag: float
) -> None:
    """Lanterns on a line that hangs through."""
    pen.path(f"M{x0} {y}Q{(x0 + x1) / 2} {y + sag * 2} {x1} {y}", stroke=p.dark, sw=2.6)
    for k in range(n):
        u = (k + 0.5) / n
        lantern(pen, p, x0 + (x1 - x0) * u, y + 4 * sag * u * (1 - u) + s * 1.05, s)


def awning(pen: Pen, p: Palette, x: float, y: float, w: float, h: float, colour: str) -> None:
    """A striped awning; (x, y) is its upper left corner."""
    n = max(4, int(w / 22))
    for i in range(n):
        u, step = x + w * i / n, w / n
        tone = colour if i % 2 else p.light
        pen.poly([(u, y), (u + step, y), (u + step - 5, y + h), (u - 5, y + h)], tone)
    hem = "".join(f"M{x + w * i / n - 5} {y + h}q{w / n / 2} 12 {w / n} 0z" for i in range(n))
    pen.path(hem, mix(colour, p.dark, 0.15))


def shopfront(pen: Pen, p: Palette, x: float, y: float, w: float, h: float, cloth: str) -> None:
    """A shop on the ground floor: door, window, name board, awning; (x, y) is lower left."""
    wall = mix(p.ground2, p.ground, pen.rng.uniform(0.3, 0.5))
    night = p.weather == "night"
    pen.rect(x, y - h, w, h, wall)
    pen.rect(x + w * 0.06, y - h * 0.62, w * 0.88, h * 0.62, mix(p.dark, p.near, 0.35))
    glass = p.warm if night else mix(p.near, p.light, 0.3)
    door = f"M{x + w * 0.1} {y}V{y - h * 0.56}H{x + w * 0.44}V{y}"
    pane = f"M{x + w * 0.5} {y - h * 0.14}V{y - h * 0.56}H{x + w * 0.9}V{y - h * 0.14}Z"
    pen.path(door + pane, glass, stroke=mix(wall, p.light, 0.5), sw=4)
    gleam = f"M{x + w * 0.54} {y - h * 0.5}h{w * 0.12}l{-w * 0.08} {h * 0.3}h{-w * 0.06}z"
    pen.path(gleam, mix(glass, p.light, 0.4))
    name_board(pen, p, x + w * 0.06, y - h * 0.93, w * 0.88, h * 0.17, mix(p.dark, cloth, 0.5))
    awning(pen, p, x, y - h * 0.74, w, h * 0.22, cloth)


def name_board(
    pen: Pen, p: Palette, x: float, y: float, w: float, h: float, fill: str, ink: str = ""
) -> None:
    """A board with squares where the characters of a name would stand."""
    pen.rect(x, y, w, h, fill)
    n = max(3, int(w / (h * 1.5)))
    size = min(h * 0.6, w * 0.7 / n)
    step = (w - size) / (n - 1 + 1)
    signs = ""
    for i in range(n):
        u, v = x + step * (i + 0.5), y + (h - size) / 2
        signs += f"M{u} {v}h{size}v{size}h{-size}z"
    pen.path(signs, ink or p.warm)
    strokes = ""
    for i in range(n):
        u, v = x + step * (i + 0.5) + size * 0.2, y + (h - size) / 2
        strokes += f"M{u} {v + size * (0.3 + 0.2 * (i % 3))}h{size * 0.6}"
    pen.path(strokes, stroke=fill, sw=max(1, size * 0.13))


def house_row(pen: Pen, p: Palette, y: float, shops: bool = True) -> None:
    """A street front of houses, with shops on the ground floor."""
    cloths = [p.accent, p.near, p.warm, mix(p.near, p.dark, 0.3), mix(p.accent, p.dark, 0.25)]
    x = -30.0
    while x < 1220:
        w, h = pen.rng.randint(190, 300), pen.rng.randint(390, 540)
        wall = mix(p.ground, p.far, pen.rng.uniform(0.1, 0.5))
        pen.rect(x, y - h, w, h, wall)
        pen.rect(x + w - 26, y - h, 26, h, mix(wall, p.mid, 0.5))
        pen.rect(x - 4, y - h - 4, w + 8, 12, mix(wall, p.near, 0.5))
        box, grid = (x + 14, y - h + 20, w - 52, h - 220), (3, 2 if h < 450 else 3)
        glow = p.warm if p.weather == "night" else mix(p.mid, p.light, 0.4)
        windows(pen, *box, grid, mix(p.mid, p.near, 0.55), p.warm, 0.25, (0.56, 0.6))
        windows(pen, *box, grid, glow, None, 0, (0.18, 0.6))
        if shops:
            shopfront(pen, p, x, y, w - 2, 210, pen.rng.choice(cloths))
        x += w
