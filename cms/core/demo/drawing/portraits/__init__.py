"""Portraits."""

import math

from ..palettes import SKINS, mix
from ..path_data import number as num
from ..pen import Pen

BACK = ["#d8cbb2", "#c3c8b6", "#cdbda2", "#b7c0bd", "#d9c4a8", "#c9b394", "#b9bfa9", "#cfc4b4"]
CLOTH = {
    "shirt": ["#e9e3d3", "#b9c6c8", "#7e95a0", "#c9b9a0"],
    "jacket": ["#46566a", "#5b5348", "#3f5a56", "#6b4a3c"],
    "sweater": ["#8a3b2e", "#4f6a5e", "#a07a3c", "#6d6f86"],
    "tunic": ["#4c5560", "#54603f", "#3c4654"],
    "cardigan": ["#7c4a46", "#5d6b58", "#8b7352", "#596579"],
    "padded": ["#8f342c", "#3f4c63", "#6e5b3c"],
    "coat": ["#f1ede2"],
    "hivis": ["#d2682a"],
    "vest": ["#b4332a"],
    "track": ["#2f5c78", "#3d6b52"],
    "apron": ["#f1ede2"],
    "driver": ["#a9bccb"],
    "hoodie": ["#5f7268", "#8f6a4b", "#566079"],
}
HAIR = {
    "young": ["#231f1d", "#2a2421", "#332a25"],
    "mid": ["#2b2623", "#37302b", "#4a443f"],
    "elder": ["#8f8a84", "#b5b0a8", "#cfcac1", "#77716b"],
    "child": ["#1f1b19", "#2a2320"],
}


def draw_portrait(
    *,
    seed: int,
    gender: str | None = None,
    age: str | None = None,
    dress: str | None = None,
    hair: str | None = None,
    glasses: bool | None = None,
    scarf: bool = False,
    back: str | None = None,
) -> str:
    """A portrait as SVG."""
    sex, cloth = gender, dress
    pen = Pen(600, 800, f"portrait{seed}")
    r = pen.rng
    sex = sex or r.choice("mf")
    age = age or r.choice(("young", "mid", "mid", "elder"))
    hair = hair or r.choice(
        {
            ("m", "young"): ["side", "crop", "fringe"],
            ("m", "mid"): ["side", "crop", "recede"],
            ("m", "elder"): ["recede", "crop", "side", "bald"],
            ("f", "young"): ["bob", "tail", "bun"],
            ("f", "mid"): ["bob", "bun", "tail", "perm"],
            ("f", "elder"): ["perm", "bun", "shortbob"],
            ("m", "child"): ["fringe", "crop"],
            ("f", "child"): ["plaits", "ponyfringe", "bob"],
        }[(sex, age)]
    )
    cloth = cloth or r.choice(
        ["shirt", "jacket", "sweater", "cardigan", "vest", "tunic"] if age != "child" else ["track"]
    )
    glasses = r.random() < 0.25 if glasses is None else glasses
    sk, sd = r.choice(SKINS)
    if age == "elder":
        sk, sd = mix(sk, "#dcb48c", 0.35), mix(sd, "#b58559", 0.3)
    deep = mix(sd, "#5a3626", 0.45)
    hc = r.choice(HAIR[age])
    hl, hd = mix(hc, "#f0e2cc", 0.3 if age != "elder" else 0.5), mix(hc, "#0e0c0c", 0.35)
    bg = back or r.choice(BACK)
    bd, bl = mix(bg, "#5d5548", 0.2), mix(bg, "#fdf8ec", 0.35)
    ink = "#2a211d"
    child = age == "child"

    # ground: a lattice window catching the light, and a shaded side
    pen.rect(0, 0, 600, 800, bg)
    lat = pen.pattern(
        "lat",
        150,
        150,
        (
            '<path d="M0 0H150V150M38 38h74v74H38zM75 0v38M75 112v38M0 75h38'
            f'M112 75h38" fill="none" stroke="{bl}" stroke-width="7"/>'
        ),
        "translate(-18 -30)",
    )
    pen.rect(0, 0, 600, 800, lat)
    pen.poly([(372, 0), (600, 0), (600, 800), (486, 800)], bd, ' opacity=".55"')
    pen.poly(
        [(404, 0), (600, 0), (600, 800), (520, 800)],
        pen.hatch(mix(bg, "#5d5548", 0.38), 64, 10, 2.6),
    )

    sx = 0.86 if child else (0.94 if sex == "f" else 1.0)  # shoulder width
    top = r.choice(CLOTH[cloth])

    def dk(c, t=0.26):
        return mix(c, "#1b1a20", t)

    def S(x):
        return 300 + (x - 300) * sx

    sy = 26 if child else 0
    body = (
        f"M{S(52)} 820Q{S(56)} {640 + sy} {S(110)} {586 + sy}Q{S(150)} {556 + sy} 252 {520 + sy}L348 {520 + sy}"
        f"Q{S(450)} {556 + sy} {S(490)} {586 + sy}Q{S(544)} {640 + sy} {S(548)} 820Z"
    )
    w = r.uniform(89, 97) * (0.98 if sex == "f" else 1.03) * (1.03 if child else 1)
    jaw = r.uniform(-5, 9) if sex == "m" else r.uniform(-8, 2)
    if child:
        jaw -= 6
    chin = 446 + jaw

    # the head sits a little larger and lower than drawn
    tilt = num(r.uniform(-2.4, 2.4))
    head = (
        f' transform="rotate({tilt} 300 470) translate(300 {458 if child else 446})'
        f' scale({1.13 if child else 1.14}) translate(-300 {-412 if child else -417})"'
    )

    # hair behind
    pen.add(f"<g{head}>")
    if hair in ("tail", "plaits", "ponyfringe"):
        if hair == "tail":
            pen.path("M360 300Q430 380 414 520Q404 590 372 620Q392 520 352 440Z", hd)
        elif hair == "plaits":
            for m in (-1, 1):
                pen.path(
                    "".join(
                        f"M{300 + m * (104 + i * 6) - 20} {400 + i * 38}q20-26 40 0q4 34-20 42q-24-8-20-42z"
                        for i in range(5)
                    ),
                    hc,
                )
                pen.path(f"M{300 + m * 132 - 14} 586l28 0l-4 22l-20 0z", "#b4332a")
        else:
            pen.path("M372 190Q470 200 452 330Q444 400 420 420Q430 300 366 250Z", hd)
    if hair == "bob":
        pen.path(
            ("M196 250Q170 400 204 470Q250 486 262 440L340 440Q352 486 396 470Q430 400 404 250Z"),
            hd,
        )
    if hair == "shortbob":
        pen.path("M198 250Q178 380 214 428L386 428Q422 380 402 250Z", hd)
    if hair == "bun":
        pen.circ(352, 142, 46, hc)
        pen.path("M322 126q30-22 56 4M326 146q28-18 52 2", stroke=hl, sw=3)

    pen.add("</g>")

    # neck, then clothing
    nw = 60 if sex == "m" else 50
    if child:
        nw = 46
    pen.path(f"M{300 - nw} 400L{300 - nw} {536 + sy}Q300 {580 + sy} {300 + nw} {536 + sy}V400Z", sk)
    pen.path(
        (
            f"M{300 - nw} 440Q300 540 {300 + nw} 420V{536 + sy}Q320 {572 + sy} 306 {560 + sy}"
            f"Q310 {520 + sy} {300 - nw} 478Z"
        ),
        sd,
    )
    pen.path(body, top)
    cb = pen.clip(body)
    y0 = 520 + sy
    shade = [(330, y0), (372, 600), (384, 820), (620, 820), (620, 540), (348, y0 - 6)]
    pen.poly(shade, dk(top, 0.24), cb)
    pen.poly(
        [(470, 560), (440, 680), (452, 820), (620, 820), (620, 540)],
        pen.hatch(dk(top, 0.46), 64, 9, 2.4),
        cb,
    )
    seam = dk(top, 0.42)
    lite = mix(top, "#fff7e6", 0.42)
    if cloth in ("shirt", "driver", "coat", "cardigan", "vest", "hivis", "jacket", "apron"):
        inner = (
            top
            if cloth in ("shirt", "driver")
            else r.choice(
                ["#ece5d6", "#b5c3c6", "#d7c7ae", "#93a3a8"] if cloth != "hivis" else ["#3a4654"]
            )
        )
        if cloth not in ("shirt", "driver"):
            pen.path(f"M252 {y0 - 4}L300 {y0 + 130}L348 {y0 - 4}L300 {y0 + 34}Z", inner)
            pen.path(
                (
                    f"M232 {y0 + 2}L252 {y0 - 6}L306 {y0 + 150}L296 {y0 + 160}ZM368 {y0 + 2}"
                    f"L348 {y0 - 6}L298 {y0 + 150}L306 {y0 + 160}Z"
                )
                if cloth != "vest"
                else "M0 0",
                inner,
            )
            pen.path(f"M300 {y0 + 34}L352 {y0 - 4}L316 {y0 + 110}Z", dk(inner, 0.18))
        col = inner
        pen.path(f"M{300 - nw} {y0 - 14}L300 {y0 + 38}L{300 + nw} {y0 - 14}Z", sd)
        pen.path(
            f"M246 {y0 - 22}L300 {y0 + 36}L262 {y0 + 82}L226 {y0 + 4}Z", mix(col, "#fff7e6", 0.3)
        )
        pen.path(f"M354 {y0 - 22}L300 {y0 + 36}L340 {y0 + 82}L376 {y0 + 4}Z", dk(col, 0.12))
        pen.path(
            f"M246 {y0 - 22}L300 {y0 + 36}L262 {y0 + 82}M354 {y0 - 22}L300 {y0 + 36}L340 {y0 + 82}",
            stroke=dk(col, 0.4),
            sw=2.6,
        )
        if cloth in ("shirt", "driver"):
            pen.path(f"M300 {y0 + 36}V820", stroke=seam, sw=3)
            pen.path("".join(f"M300 {y}h.1" for y in (620, 690, 760)), stroke=dk(top, 0.55), sw=9)
        if cloth == "driver":
            pen.poly(
                [
                    (290, y0 + 34),
                    (312, y0 + 34),
                    (318, y0 + 62),
                    (326, 790),
                    (300, 830),
                    (278, 790),
                    (286, y0 + 62),
                ],
                "#2d3f54",
            )
            pen.path(f"M{S(120)} {590 + sy}l70-26", stroke="#2d3f54", sw=16)
            pen.rect(S(430) - 40, 664, 66, 22, "#c9a558", 3)
        if cloth in ("jacket", "coat", "cardigan"):
            pen.path(
                f"M228 {y0 + 2}Q214 {y0 + 60} 294 800L272 820H210L176 {y0 + 70}Z",
                mix(top, "#fff7e6", 0.1) if cloth != "cardigan" else top,
            )
            pen.path(
                f"M372 {y0 + 2}Q386 {y0 + 60} 306 800L328 820H392L424 {y0 + 70}Z", dk(top, 0.34)
            )
            if cloth == "coat":
                pen.path(
                    (
                        f"M212 {y0 + 20}L196 {y0 + 120}L232 {y0 + 126}L214 {y0 + 160}L292 790"
                        f"M388 {y0 + 20}L404 {y0 + 120}L368 {y0 + 126}L386 {y0 + 160}L308 790"
                    ),
                    stroke=dk(top, 0.4),
                    sw=3,
                )
                pen.rect(404, 690, 70, 10, dk(top, 0.4))
                pen.path("M430 690v-34", stroke="#8f342c", sw=8)
            elif cloth == "jacket":
                pen.path(
                    f"M228 {y0 + 2}L196 {y0 + 60}L236 {y0 + 104}L262 {y0 + 60}Z",
                    mix(top, "#fff7e6", 0.18),
                )
                pen.path(f"M372 {y0 + 2}L404 {y0 + 60}L364 {y0 + 104}L338 {y0 + 60}Z", dk(top, 0.4))
                pen.path("M294 800L262 600M306 800L338 600", stroke="#c9b48a", sw=3)
            else:
                pen.path(
                    "".join(f"M{296 - i * 4} {690 + i * 54}h.1" for i in range(3)),
                    stroke="#e9dcc0",
                    sw=12,
                )
                pen.path(
                    f"M228 {y0 + 2}Q214 {y0 + 60} 294 800M372 {y0 + 2}Q386 {y0 + 60} 306 800",
                    stroke=lite,
                    sw=4,
                )
        if cloth in ("vest", "hivis"):
            base = inner if cloth == "hivis" else r.choice(["#e9e3d3", "#7e95a0", "#4c5560"])
            pen.path(
                (
                    f"M{S(40)} 830Q{S(50)} {640 + sy} {S(108)} {586 + sy}L{S(166)} {552 + sy}"
                    f"Q{S(140)} 690 {S(150)} 830ZM{S(560)} 830Q{S(550)} {640 + sy} {S(492)} {586 + sy}"
                    f"L{S(434)} {552 + sy}Q{S(460)} 690 {S(450)} 830Z"
                ),
                base,
                extra=cb,
            )
            pen.path(
                (
                    f"M{S(560)} 830Q{S(550)} {640 + sy} {S(492)} {586 + sy}L{S(434)} {552 + sy}"
                    f"Q{S(460)} 690 {S(450)} 830Z"
                ),
                dk(base, 0.3),
                extra=cb,
            )
            if cloth == "vest":
                pen.path(
                    f"M236 {y0 + 4}L300 {y0 + 190}L364 {y0 + 4}L340 {y0 + 82}L300 {y0 + 36}L262 {y0 + 82}Z",
                    base,
                )
                pen.path(f"M300 {y0 + 190}V830", stroke=dk(top, 0.42), sw=4)
                pen.circ(404, 668, 25, "#f3dfb0")
                pen.path("M404 684l-14-15q-4-9 4-12q7-1 10 6q3-7 10-6q8 3 4 12z", top)
                pen.path(f"M232 {y0 + 6}L300 {y0 + 192}L368 {y0 + 6}", stroke="#f3dfb0", sw=5)
            else:
                pen.path(
                    f"M{S(176)} {562 + sy}L206 830M{S(424)} {562 + sy}L394 830",
                    stroke="#f0e8c8",
                    sw=22,
                    extra=cb,
                )
                pen.path("M120 744H480", stroke="#f0e8c8", sw=24, extra=cb)
                pen.path("M394 744H480M408 640l12 190", stroke="#cfc59c", sw=22, extra=cb)
                pen.path(f"M300 {y0 + 60}V830", stroke=dk(top, 0.5), sw=4)
        if cloth == "apron":
            pen.path(f"M196 {y0 + 20}L214 660H386L404 {y0 + 20}", stroke="#33414d", sw=15)
            pen.rect(196, 656, 208, 180, "#33414d", 6)
            pen.poly([(318, 656), (404, 656), (404, 830), (330, 830)], "#26313b")
            pen.path("M232 720h136v60H232z", stroke="#4b5d6c", sw=4)
    elif cloth == "sweater":
        pen.path(
            f"M246 {y0 - 8}Q300 {y0 + 62} 354 {y0 - 8}L370 {y0 + 6}Q300 {y0 + 98} 230 {y0 + 6}Z",
            mix(top, "#fff7e6", 0.14),
        )
        pen.path(f"M232 {y0 + 8}Q300 {y0 + 98} 368 {y0 + 8}", stroke=seam, sw=3)
        pen.path(
            "".join(
                f"M{250 + i * 14} {y0 + 18 + 38 * math.sin(math.pi * (i + 0.5) / 8)}l4 20"
                for i in range(8)
            ),
            stroke=seam,
            sw=2,
        )
        pen.rect(
            0,
            660,
            600,
            150,
            pen.pattern(
                "kn",
                16,
                20,
                f'<path d="M2 4l6 8l6-8" stroke="{dk(top, 0.2)}" stroke-width="2" fill="none"/>',
            ),
            0,
            cb + ' opacity=".7"',
        )
    elif cloth in ("tunic", "padded"):
        pen.path(
            f"M242 {y0 - 30}Q300 {y0 + 14} 358 {y0 - 30}L366 {y0 + 8}Q300 {y0 + 66} 234 {y0 + 8}Z",
            mix(top, "#fff7e6", 0.12),
        )
        pen.path(
            f"M300 {y0 + 36}V830M242 {y0 - 30}Q300 {y0 + 14} 358 {y0 - 30}", stroke=seam, sw=3.4
        )
        if cloth == "tunic":
            pen.path(
                "".join(f"M300 {y}h.1" for y in (590, 660, 730, 800)),
                stroke=mix(top, "#fff7e6", 0.4),
                sw=11,
            )
            pen.path("M170 676h84v16h-84zM346 676h84v16h-84z", stroke=seam, sw=3)
        else:
            pen.path(
                "".join(f"M262 {y}h30M308 {y}h30M300 {y - 5}v10" for y in (586, 664, 742)),
                stroke="#e2c98c",
                sw=6,
            )
            pen.rect(
                0,
                560,
                600,
                260,
                pen.pattern(
                    "q",
                    74,
                    74,
                    f'<path d="M0 37L37 0L74 37L37 74z" fill="none" stroke="{dk(top, 0.22)}" stroke-width="2.4"/>',
                ),
                0,
                cb,
            )
    elif cloth in ("track", "hoodie"):
        pen.path(
            (
                f"M236 {y0 - 14}Q300 {y0 + 50} 364 {y0 - 14}L384 {y0 + 16}Q340 {y0 + 96} 300 {y0 + 104}"
                f"Q260 {y0 + 96} 216 {y0 + 16}Z"
            ),
            "#f2ecdd" if cloth == "track" else mix(top, "#fff7e6", 0.12),
        )
        pen.path(f"M300 {y0 + 104}V830", stroke="#f2ecdd", sw=5)
        if cloth == "track":
            pen.path(
                (
                    f"M{S(116)} {590 + sy}Q{S(96)} 680 {S(96)} 830M{S(484)} {590 + sy}"
                    f"Q{S(504)} 680 {S(504)} 830"
                ),
                stroke="#f2ecdd",
                sw=15,
                extra=cb,
            )
        else:
            pen.path(f"M268 {y0 + 92}v70M332 {y0 + 92}v70", stroke="#f2ecdd", sw=5)
    if scarf:
        pen.path(
            (
                f"M236 {y0 - 2}Q300 {y0 + 64} 364 {y0 - 2}L374 {y0 + 18}Q326 {y0 + 70} 306 {y0 + 78}"
                f"L344 {y0 + 190}L300 {y0 + 160}L262 {y0 + 196}L292 {y0 + 78}Q268 {y0 + 66} 226 {y0 + 18}"
                "Z"
            ),
            "#c03327",
        )
        pen.path(
            (
                f"M306 {y0 + 78}L344 {y0 + 190}L304 {y0 + 162}ZM364 {y0 - 2}L374 {y0 + 18}"
                f"Q340 {y0 + 58} 312 {y0 + 72}Q344 {y0 + 40} 364 {y0 - 2}Z"
            ),
            "#8f2219",
        )

    # head
    pen.add(f"<g{head}>")
    for m in (-1, 1):
        pen.ell(300 + m * (w + 3), 326, 15, 27, sk if m < 0 else sd)
        pen.path(f"M{300 + m * (w + 8)} 314q{-m * 8} 10 {-m * 2} 24", stroke=deep, sw=2.4)
    face = (
        f"M{300 - w} 262C{300 - w - 2} 330 {300 - w * 0.93} 372 {300 - w * 0.74} 404Q{300 - w * 0.42} {chin - 2}"
        f" 300 {chin}"
        f"Q{300 + w * 0.42} {chin - 2} {300 + w * 0.74} 404C{300 + w * 0.93} 372 {300 + w + 2} 330 {300 + w}"
        f" 262C{300 + w} 176 {300 - w} 176 {300 - w} 262Z"
    )
    pen.path(face, sk)
    fc = pen.clip(face)
    pen.path(
        (
            f"M352 170Q340 250 352 300Q340 318 352 340Q372 366 352 392Q336 416 318 {chin + 8}"
            "H420V170Z"
        ),
        sd,
        extra=fc,
    )
    pen.path(
        "M368 300L392 420L352 440Q380 390 368 300Z",
        pen.hatch(mix(sd, deep, 0.45), 64, 8, 2.2),
        extra=fc,
    )
    if age in ("young", "child") or sex == "f":
        if age != "elder":
            pen.ell(
                246,
                368,
                25,
                14,
                pen.hatch(mix(sk, "#c0573f", 0.3 if child else 0.2), 64, 7, 2.6),
                fc,
            )
    ey, ex = (322, 43) if child else (316, 42)
    # sockets, brows, eyes
    pen.path(
        f"M312 {ey - 22}Q318 {ey - 4} 311 {ey + 14}L326 {ey - 6}Q324 {ey - 16} 312 {ey - 22}Z",
        mix(sk, sd, 0.75),
    )
    bw = 5 if sex == "f" else 8
    if child:
        bw = 5
    bc = mix(hc, "#2a221e", 0.35) if age != "elder" else mix(hc, "#4b443e", 0.45)
    by = ey - (31 if sex == "m" else 34)
    arch = r.uniform(4, 10)
    for m in (-1, 1):
        pen.path(
            (
                f"M{300 + m * 20} {by + 5}Q{300 + m * 46} {by - arch - bw * 0.5} {300 + m * 70} {by + 6}"
                f"Q{300 + m * 46} {by - arch + bw} {300 + m * 20} {by + 5 + bw * 0.9}Z"
            ),
            bc,
        )
        x = 300 + m * ex
        op = 9.5 if child else (7.4 if age != "elder" else 5.4)
        pen.path(
            f"M{x - 21} {ey + 3}Q{x - 2} {ey - op - 4} {x + 21} {ey + 2}Q{x} {ey + op} {x - 21} {ey + 3}Z",
            "#f6ecdc" if m < 0 else "#ead9c2",
        )
        pen.ell(x + 1, ey - 0.5, 8.4 if not child else 9.6, op + 1.2, ink)
        pen.circ(x - 2.4, ey - 3, 2.2, "#fdf6e8")
        pen.path(
            f"M{x - 23} {ey + 4}Q{x - 3} {ey - op - 6} {x + 23} {ey + 2}",
            stroke=ink,
            sw=5 if sex == "f" else 4.4,
        )
        pen.path(f"M{x - 19} {ey - 10}Q{x} {ey - op - 13} {x + 20} {ey - 9}", stroke=deep, sw=1.8)
        pen.path(
            f"M{x - 13} {ey + 12}Q{x + 2} {ey + 16} {x + 16} {ey + 10}",
            stroke=mix(sk if m < 0 else sd, deep, 0.5),
            sw=1.8,
        )
    # nose
    ny = 372 if not child else 370
    pen.path(
        (
            f"M303 {ey - 14}Q312 {ny - 30} 322 {ny - 10}Q325 {ny + 2} 312 {ny + 4}Q303 {ny + 8} 298"
            f" {ny + 3}Q309 {ny - 4} 303 {ey - 14}Z"
        ),
        mix(sd, sk, 0.25),
    )
    pen.path(
        f"M283 {ny - 2}q-5 7 4 8M296 {ny + 6}q6 3 11-1M318 {ny - 3}q5 8-5 10", stroke=deep, sw=2.6
    )
    # mouth
    my = 404 if not child else 402
    sm = r.uniform(3, 7)
    mw = r.uniform(27, 32) * (0.86 if child else 1)
    lip = mix(sk, "#a8453a", 0.5 if sex == "f" else 0.28)
    pen.path(
        f"M{300 - mw} {my}Q300 {my + 14 + sm} {300 + mw} {my}Q300 {my + sm} {300 - mw} {my}Z", lip
    )
    pen.path(
        (
            f"M{300 - mw} {my}Q285 {my - 6} 300 {my - 3}Q315 {my - 6} {300 + mw} {my}"
            f"Q300 {my + sm} {300 - mw} {my}Z"
        ),
        mix(lip, "#6b2a24", 0.22),
    )
    pen.path(
        f"M{300 - mw - 3} {my - 1.5}Q300 {my + sm + 1.5} {300 + mw + 3} {my - 1.5}",
        stroke=mix(deep, "#5a211b", 0.5),
        sw=3,
    )
    pen.path(f"M284 {my + 24}Q300 {my + 30} 316 {my + 23}", stroke=sd, sw=3)
    # age
    if age == "elder":
        pen.path(
            (
                f"M262 {ny - 6}Q252 {my - 18} 258 {my + 8}M338 {ny - 6}Q350 {my - 18} 342 {my + 8}"
                f"M{244} 242Q300 232 356 242M254 226Q300 217 346 226M{300 - w + 8} {ey + 2}l16 5"
                f"M{300 - w + 8} {ey + 14}l15-1M{300 + w - 8} {ey + 2}l-16 5M{300 + w - 8} {ey + 14}l-15-1"
            ),
            stroke=mix(sd, deep, 0.4),
            sw=2.6,
        )
    elif age == "mid":
        pen.path(
            f"M264 {ny}Q258 {my - 16} 262 {my}M337 {ny}Q344 {my - 16} 339 {my}",
            stroke=mix(sd, deep, 0.3),
            sw=2.2,
        )
    if glasses:
        g = r.choice(["#3a2c24", "#5b4a3a", "#2c3440"])
        for m in (-1, 1):
            pen.rect(
                300 + m * ex - 34, ey - 25, 68, 50, "none", 17, f' stroke="{g}" stroke-width="4.6"'
            )
            pen.path(
                f"M{300 + m * (ex + 34)} {ey - 8}L{300 + m * (w + 4)} {ey - 14}", stroke=g, sw=4.6
            )
            pen.path(f"M{300 + m * ex - 22} {ey - 14}l12-7", stroke="#fdf6e8", sw=3)
        pen.path(
            f"M{300 - ex + 34} {ey - 6}Q300 {ey - 15} {300 + ex - 34} {ey - 6}", stroke=g, sw=4.6
        )

    # hair in front
    L, R = 300 - w, 300 + w
    if hair in ("side", "recede", "crop", "fringe", "bald"):
        tb = {"crop": 142, "side": 128, "fringe": 130, "recede": 140, "bald": 170}[hair]
        outer = (
            f"M{L - 3} 318Q{L - 17} 262 {L - 8} 214Q{L + 4} {tb + 6} 300 {tb}Q{R - 4} {tb + 6} {R + 8} 214"
            f"Q{R + 17} 262 {R + 3} 318"
        )
        inner = {
            "side": (
                f"Q{R - 2} 262 {R - 14} 236Q{R - 40} 206 262 208Q{L + 22} 216 {L + 12} 252"
                f"Q{L + 4} 280 {L - 3} 318Z"
            ),
            "crop": f"Q{R - 1} 262 {R - 12} 226Q300 192 {L + 12} 226Q{L + 1} 262 {L - 3} 318Z",
            "fringe": (
                f"Q{R - 2} 276 {R - 12} 254Q{R - 34} 232 318 246Q300 226 262 250Q{L + 30} 240 {L + 12}"
                f" 262Q{L + 3} 284 {L - 3} 318Z"
            ),
            "recede": (
                f"Q{R - 4} 262 {R - 14} 216Q{R - 34} 176 322 190Q300 178 270 192Q{L + 34} 176 {L + 14}"
                f" 216Q{L + 2} 262 {L - 3} 318Z"
            ),
            "bald": (
                f"Q{R - 4} 276 {R - 10} 236Q{R - 2} 186 300 178Q{L + 2} 186 {L + 10} 236"
                f"Q{L + 3} 276 {L - 3} 318Z"
            ),
        }[hair]
        if hair == "bald":
            pen.path(
                (
                    f"M{L - 3} 318Q{L - 16} 262 {L - 4} 226Q{L + 6} 232 {L + 8} 250Q{L + 3} 284 {L - 3} 318"
                    f"ZM{R + 3} 318Q{R + 16} 262 {R + 4} 226Q{R - 6} 232 {R - 8} 250Q{R - 3} 284 {R + 3} 318"
                    "Z"
                ),
                hc,
            )
            pen.path(f"M{L + 2} 236Q{L + 10} 172 300 168Q{R - 10} 172 {R - 2} 236", sk)
            pen.path("M330 172Q376 186 388 236L366 226Q360 190 330 172Z", sd)
        else:
            if hair == "recede":
                pen.path(f"M{L + 2} 240Q{L + 12} 170 300 166Q{R - 12} 170 {R - 2} 240Z", sk)
                pen.path(f"M346 168Q{R - 12} 178 {R - 2} 240L352 240Q356 200 346 168Z", sd)
            pen.path(outer + inner, hc)
            c = pen.clip(outer + inner)
            pen.path(f"M352 {tb - 6}Q360 200 380 250L{R + 20} 330V{tb}Z", hd, extra=c)
            if hair == "side":
                dd = "".join(
                    f"M{L + 20 + i * 5} {208 - i * 2.6}Q{262 + i * 8} {140 + i * 7} {330 + i * 9} {150 + i * 11}"
                    for i in range(6)
                )
            elif hair == "fringe":
                dd = "".join(
                    f"M{222 + i * 24} {166 - 8 * math.sin(i * 0.8)}Q{216 + i * 24} 200 {226 + i * 22} {234 - 6 * (i % 2)}"
                    for i in range(6)
                )
            else:
                dd = "".join(
                    f"M{216 + i * 17} {196 - 26 * math.sin(math.pi * (i + 0.6) / 9)}l{-4 + i} -{16 if hair == 'crop' else 12}"
                    for i in range(9)
                )
            pen.path(dd, stroke=hl, sw=2.8)
    elif hair in ("bob", "shortbob", "tail", "bun", "ponyfringe", "plaits"):
        tb = 130
        if hair in ("bob", "ponyfringe"):
            d = (
                f"M{L - 12} 400Q{L - 26} 250 {L - 2} 200Q{L + 24} {tb} 300 {tb - 2}Q{R - 24} {tb} {R + 2}"
                f" 200Q{R + 26} 250 {R + 12} 400Q{R + 2} 320 {R - 6} 268Q330 240 300 254"
                f"Q262 242 {L + 8} 268Q{L - 2} 320 {L - 12} 400Z"
            )
            dd = "".join(
                f"M{220 + i * 26} {178 - 22 * math.sin(math.pi * (i + 0.5) / 7)}Q{214 + i * 27} 214 {220 + i * 26} 244"
                for i in range(7)
            )
            if hair == "ponyfringe":
                d = (
                    d.replace(f"M{L - 12} 400", f"M{L - 4} 320")
                    .replace(f"{R + 12} 400", f"{R + 4} 320")
                    .replace(f"{L - 12} 400Z", f"{L - 4} 320Z")
                )
        elif hair == "shortbob":
            d = (
                f"M{L - 8} 372Q{L - 26} 250 {L - 2} 204Q{L + 22} {tb + 4} 292 {tb + 2}Q{R - 20} {tb} {R + 4}"
                f" 204Q{R + 26} 256 {R + 8} 372Q{R + 2} 300 {R - 8} 262Q340 236 266 206"
                f"Q{L + 26} 236 {L + 8} 276Q{L} 320 {L - 8} 372Z"
            )
            dd = "".join(
                f"M{262 - i * 9} {196 + i * 6}Q{228 - i * 8} {214 + i * 10} {L + 4 - i * 2} {280 + i * 14}"
                for i in range(4)
            ) + "".join(
                f"M{276 + i * 15} {194 - i * 3}Q{336 + i * 10} {206 + i * 4} {R - 4} {268 + i * 10}"
                for i in range(5)
            )
        else:
            px = 278 if hair != "plaits" else 300
            d = (
                f"M{L - 4} 322Q{L - 18} 250 {L} 206Q{L + 22} {tb + 6} 300 {tb + 4}Q{R - 22} {tb + 6} {R} 206"
                f"Q{R + 18} 250 {R + 4} 322Q{R - 2} 268 {R - 18} 246Q330 226 {px} 186"
                f"Q{L + 40} 222 {L + 14} 250Q{L} 276 {L - 4} 322Z"
            )
            dd = "".join(
                f"M{px - 4 - i * 7} {180 - i * 2}Q{L + 40 - i * 8} {196 + i * 4} {L + 8 - i * 2} {244 + i * 13}"
                for i in range(4)
            ) + "".join(
                f"M{px + 6 + i * 12} {176 - i * 4}Q{352 + i * 6} {190 + i * 4} {R - 10 + i * 2} {238 + i * 12}"
                for i in range(4)
            )
        pen.path(d, hc)
        c = pen.clip(d)
        pen.path(f"M356 {tb - 8}Q350 200 386 262L{R + 30} 420V{tb}Z", hd, extra=c)
        pen.path(dd, stroke=hl, sw=2.8, extra=c)
        if hair in ("tail", "ponyfringe"):
            pen.circ(
                R - 6 if hair == "ponyfringe" else R,
                204 if hair == "ponyfringe" else 330,
                10,
                "#b4332a",
            )
    elif hair == "perm":
        pts = [
            (L - 4, 322, 25),
            (L - 16, 288, 28),
            (L - 12, 246, 31),
            (L + 6, 204, 34),
            (L + 40, 170, 36),
            (286, 152, 38),
            (330, 154, 37),
            (R - 18, 176, 35),
            (R + 4, 212, 33),
            (R + 14, 252, 30),
            (R + 14, 292, 27),
            (R + 4, 324, 23),
            (L + 34, 206, 24),
            (274, 196, 26),
            (316, 196, 26),
            (R - 34, 208, 24),
        ]
        pen.path(
            "".join(
                f"M{x - q} {y}a{q} {q} 0 1 1 {2 * q} 0a{q} {q} 0 1 1 {-2 * q} 0z" for x, y, q in pts
            ),
            hc,
        )
        pen.path(
            "".join(
                f"M{x - q} {y}a{q} {q} 0 1 1 {2 * q} 0a{q} {q} 0 1 1 {-2 * q} 0z"
                for x, y, q in pts[7:12]
            ),
            hd,
        )
        pen.path(
            "".join(
                (
                    f"M{x - q * 0.5} {y + q * 0.1}q{q * 0.2} {-q * 0.6} {q * 0.8} {-q * 0.45}M{x - q * 0.2} {y + q * 0.35}q{q * 0.2}"
                    f" {-q * 0.35} {q * 0.5} {-q * 0.2}"
                )
                for x, y, q in pts
            ),
            stroke=hl,
            sw=2.6,
        )
    elif hair in ("workcap", "cook", "straw"):
        pen.path(
            (
                f"M{L - 2} 318Q{L - 12} 276 {L - 2} 244L{L + 14} 250Q{L + 4} 284 {L - 2} 318"
                f"ZM{R + 2} 318Q{R + 12} 276 {R + 2} 244L{R - 14} 250Q{R - 4} 284 {R + 2} 318"
                "Z"
            ),
            hc,
        )
        if hair == "workcap":
            cc = top if cloth in ("hivis", "vest") else "#46566a"
            pen.path(
                f"M{L - 12} 250Q{L - 14} 150 300 134Q{R + 14} 150 {R + 12} 250Q300 216 {L - 12} 250Z",
                cc,
            )
            pen.path(
                f"M330 136Q{R + 14} 154 {R + 12} 250Q380 228 350 224Q356 176 330 136Z", dk(cc, 0.25)
            )
            pen.path(f"M{L - 14} 252Q300 196 {R + 14} 252Q300 236 {L - 14} 252Z", dk(cc, 0.4))
            pen.path(
                f"M{L - 2} 232Q300 196 {R + 2} 232",
                stroke="#f0e8c8" if cloth == "hivis" else dk(cc, 0.3),
                sw=6 if cloth == "hivis" else 3,
            )
        elif hair == "cook":
            pen.path(
                f"M{L - 4} 250L{L - 10} 150Q300 104 {R + 10} 150L{R + 4} 250Q300 216 {L - 4} 250Z",
                "#f4efe3",
            )
            pen.path(f"M340 128Q{R} 134 {R + 10} 150L{R + 4} 250Q384 232 352 226Z", "#d9d1c0")
            pen.path(f"M{L - 4} 250Q300 214 {R + 4} 250", stroke="#c8bfae", sw=4)
        else:
            pen.ell(300, 236, 196, 34, "#d3ad62")
            pen.path("M186 232Q196 118 300 114Q404 118 414 232Q300 258 186 232Z", "#e2c27f")
            pen.path("M340 118Q404 130 414 232Q380 246 346 248Q366 180 340 118Z", "#c9a35a")
            pen.path("M187 214Q300 246 413 214L414 232Q300 260 186 232Z", "#8f342c")
            pen.path(
                "".join(
                    f"M{118 + i * 30} {236 + 20 * math.sin(math.pi * i / 12)}l26 4"
                    for i in range(13)
                ),
                stroke="#b58d45",
                sw=2.4,
            )
    pen.add("</g>")
    return pen.svg("人物肖像")
