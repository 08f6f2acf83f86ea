"""A picture as HTML that needs no script and no style of its own: one shape a line; pure."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping

from generator.escape import attribute, escape
from generator.records import Chart, Ref, Shape

Href = Callable[[Ref], str | None]
_TICK = 4
"""Half the width of a square and of a bar, in pixels."""


def picture(chart: Chart, href: Href) -> str:
    """The figure, without a blank line in it, so that Markdown takes it as one piece."""
    linked = any(shape.ref and href(shape.ref) for shape in chart.shapes)
    size = (
        f'viewBox="0 0 {chart.width} {chart.height}" width="{chart.width}"'
        if chart.across == "px"
        else 'width="100%"'
    )
    name = attribute(f"chart-{chart.id}")
    return "\n".join(
        (
            '<figure class="chart" data-search-exclude>',
            # An image hides the links in it from assistive technology; a group does not.
            f'<svg class="chart-svg" {size} height="{chart.height}" '
            f'role="{"group" if linked else "img"}" '
            f'aria-labelledby="{name}-title" aria-describedby="{name}-told">',
            f'<title id="{name}-title">{escape(chart.title)}</title>',
            f'<desc id="{name}-told">{escape(chart.told)}</desc>',
            *(_shape(shape, chart.across, href) for shape in chart.shapes),
            "</svg>",
            f"<figcaption>{escape(chart.caption)}</figcaption>",
            "</figure>",
        )
    )


def _shape(shape: Shape, across: str, href: Href) -> str:
    drawn = _DRAWN[shape.kind](shape, "%" if across == "%" else "")
    target = href(shape.ref) if shape.ref else None
    if target is None:
        return drawn
    # Words name their link themselves; a dot is named by what it stands for.
    named = "" if shape.kind == "words" else f' aria-label="{attribute(shape.text)}"'
    return f'<a href="{html.escape(target)}"{named}>{drawn}</a>'


def _line(shape: Shape, unit: str) -> str:
    return (
        f'<line class="{shape.look}" x1="{_number(shape.x)}{unit}" y1="{_number(shape.y)}" '
        f'x2="{_number(shape.x2)}{unit}" y2="{_number(shape.y2)}"'
        + (f' stroke-width="{_number(shape.size)}"' if shape.size else "")
        + _close("line", shape)
    )


def _dot(shape: Shape, unit: str) -> str:
    return (
        f'<circle class="{shape.look}" cx="{_number(shape.x)}{unit}" cy="{_number(shape.y)}" '
        f'r="{_number(shape.size)}"' + _close("circle", shape)
    )


def _block(shape: Shape, unit: str) -> str:
    """A share of the width cannot be moved by pixels in an attribute: a frame of its own can."""
    frame = f'<svg x="{_number(shape.x)}{unit}" class="at">'
    width = _number(shape.x2) + unit if shape.x2 else str(2 * _TICK)
    left = 0 if shape.x2 else -_TICK
    return (
        f'{frame}<rect class="{shape.look}" x="{left}" y="{_number(shape.y - shape.size)}" '
        f'width="{width}" height="{_number(shape.size)}"' + _close("rect", shape) + "</svg>"
    )


def _arc(shape: Shape, unit: str) -> str:
    """Half an ellipse from one name down to another, to the left of both."""
    half = abs(shape.y2 - shape.y) / 2
    return (
        f'<path class="{shape.look}" d="M{_number(shape.x)} {_number(shape.y)} '
        f'A{_number(shape.x2)} {_number(half)} 0 0 0 {_number(shape.x)} {_number(shape.y2)}" '
        f'stroke-width="{_number(shape.size)}"' + _close("path", shape)
    )


def _words(shape: Shape, unit: str) -> str:
    anchor = ' text-anchor="middle"' if shape.middle else ""
    return (
        f'<text class="{shape.look}" x="{_number(shape.x)}{unit}" y="{_number(shape.y)}"{anchor}>'
        f"{escape(shape.text)}</text>"
    )


_DRAWN: Mapping[str, Callable[[Shape, str], str]] = {
    "line": _line,
    "dot": _dot,
    "square": _block,
    "bar": _block,
    "arc": _arc,
    "words": _words,
}


def _close(tag: str, shape: Shape) -> str:
    """The end of the tag, with what the shape stands for where it says so."""
    return f"><title>{escape(shape.text)}</title></{tag}>" if shape.text else "/>"


def _number(value: float) -> str:
    """Two digits behind the point at most: "12.5", "3"."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
