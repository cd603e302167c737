#!/usr/bin/env python3
"""Makes the pictures in docs/img: a GIF of an asciicast (version 2), a PNG of a painted screen.

    descent demo --cast demo.cast
    Scripts/film.py demo.cast docs/img/demo.gif --cut 0-30 --cut 70-90
    descent frame mlp --keys "e *90" --ansi | Scripts/film.py - docs/img/mlp.png

Needs pyte and Pillow (pip install pyte pillow) and a monospaced TrueType font. Braille and blocks
are drawn by hand: dots and halves meet without a seam whatever the font is.
"""
import argparse
import json
import re
import sys

import pyte
from PIL import Image, ImageDraw, ImageFont

GROUND = (16, 16, 20)
TEXT = (218, 218, 218)


def hex_colour(text, standard):
    return standard if text == "default" else tuple(int(text[i : i + 2], 16) for i in (0, 2, 4))


class Painter:
    """Paints the cells of a pyte screen."""

    def __init__(self, font, size):
        self.plain = ImageFont.truetype(font, size)
        try:
            self.bold = ImageFont.truetype(font.replace(".ttf", "-Bold.ttf"), size)
        except OSError:
            self.bold = self.plain
        self.width = round(self.plain.getlength("M"))
        ascent, descent = self.plain.getmetrics()
        self.height = ascent + descent

    def size(self, screen):
        return screen.columns * self.width, screen.lines * self.height

    def paint(self, image, screen, rows):
        draw = ImageDraw.Draw(image)
        for row in rows:
            for column in range(screen.columns):
                self.cell(draw, screen.buffer[row][column], column * self.width, row * self.height)

    def cell(self, draw, cell, x, y):
        ink, paper = hex_colour(cell.fg, TEXT), hex_colour(cell.bg, GROUND)
        if cell.reverse:
            ink, paper = paper, ink
        width, height = self.width, self.height
        draw.rectangle((x, y, x + width - 1, y + height - 1), fill=paper)
        code = ord(cell.data[0]) if cell.data else 32
        if 0x2800 <= code <= 0x28FF:
            self.braille(draw, code - 0x2800, x, y, ink)
        elif not self.block(draw, code, x, y, ink) and code != 32:
            draw.text((x, y), cell.data, font=self.bold if cell.bold else self.plain, fill=ink)

    def braille(self, draw, bits, x, y, ink):
        places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
        side = max(1, round(self.width / 4))
        for bit, (column, row) in enumerate(places):
            if bits >> bit & 1:
                left = x + round((column + 0.5) * self.width / 2 - side / 2)
                top = y + round((row + 0.5) * self.height / 4 - side / 2)
                draw.rectangle((left, top, left + side - 1, top + side - 1), fill=ink)

    def block(self, draw, code, x, y, ink):
        width, height = self.width, self.height
        if code == 0x2580:
            box = (0, 0, width, height // 2)
        elif 0x2581 <= code <= 0x2588:
            box = (0, height - round(height * (code - 0x2580) / 8), width, height)
        elif 0x2589 <= code <= 0x258F:
            box = (0, 0, round(width * (0x2590 - code) / 8), height)
        elif code in (0x2500, 0x2501):
            box = (0, height // 2, width, height // 2 + (1 if code == 0x2500 else 2))
        elif code in (0x2502, 0x2503):
            box = (width // 2, 0, width // 2 + (1 if code == 0x2502 else 2), height)
        else:
            return False
        left, top, right, bottom = box
        draw.rectangle((x + left, y + top, x + right - 1, y + bottom - 1), fill=ink)
        return True


def frames(cast, fps):
    """The screen at each moment of a film, as (seconds, screen)."""
    with open(cast, encoding="utf-8") as file:
        head = json.loads(file.readline())
        screen = pyte.Screen(head["width"], head["height"])
        stream = pyte.Stream(screen)
        due = 0.0
        for line in file:
            time, _, text = json.loads(line)
            while due < time:
                yield due, screen
                due += 1 / fps
            stream.feed(text)
        yield due, screen


def parts(texts):
    return [tuple(float(bound) for bound in text.split("-")) for text in texts] or [(0, 1e9)]


def still(text, picture, painter):
    """A PNG of one screen, painted with escape sequences."""
    lines = text.rstrip("\n").split("\n")
    bare = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in lines]
    screen = pyte.Screen(max(len(line) for line in bare), len(lines))
    pyte.Stream(screen).feed("\r\n".join(lines))
    image = Image.new("RGB", painter.size(screen), GROUND)
    painter.paint(image, screen, range(screen.lines))
    image.quantize(64, dither=Image.Dither.NONE).save(picture, optimize=True)


def film(cast, gif, painter, options):
    """A GIF of the parts of a film that are kept."""
    kept = parts(options.cut)
    pictures, lengths, image = [], [], None
    for time, screen in frames(cast, options.fps):
        if image is None:
            image = Image.new("RGB", painter.size(screen), GROUND)
            screen.dirty.update(range(screen.lines))
        painter.paint(image, screen, sorted(screen.dirty))
        screen.dirty.clear()
        if not any(begin <= time < end for begin, end in kept):
            continue
        if pictures and pictures[-1].tobytes() == image.tobytes():
            lengths[-1] += 1000 / options.fps
        else:
            pictures.append(image.copy())
            lengths.append(1000 / options.fps)
    lengths[-1] += 2500
    # One table of colours for all: what stays the same stays the same to the bit.
    samples = pictures[:: max(1, len(pictures) // 8)][:8]
    strip = Image.new("RGB", (image.width, image.height * len(samples)))
    for index, picture in enumerate(samples):
        strip.paste(picture, (0, index * image.height))
    table = strip.quantize(options.colours, dither=Image.Dither.NONE)
    flat = [picture.quantize(palette=table, dither=Image.Dither.NONE) for picture in pictures]
    flat[0].save(
        gif, save_all=True, append_images=flat[1:], duration=[round(t) for t in lengths],
        loop=0, optimize=True, disposal=1)
    print(f"{len(pictures)} pictures, {sum(lengths) / 1000:.0f} s", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("source", help="an asciicast, a painted screen, or - for one on standard input")
    parser.add_argument("picture", help="a .gif or a .png")
    parser.add_argument("--fps", type=float, default=5)
    parser.add_argument("--cut", action="append", default=[], metavar="FROM-TO", help="seconds kept")
    parser.add_argument("--size", type=int, default=14, help="of the font, in pixels")
    parser.add_argument(
        "--font", default="/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf")
    parser.add_argument("--colours", type=int, default=48)
    options = parser.parse_args()

    painter = Painter(options.font, options.size)
    if options.picture.endswith(".png"):
        with open(0 if options.source == "-" else options.source, encoding="utf-8") as file:
            still(file.read(), options.picture, painter)
    else:
        film(options.source, options.picture, painter, options)


main()
