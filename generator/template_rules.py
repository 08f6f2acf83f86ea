"""What a template may do, so that no value reaches a page unescaped.

Allowed: printing names, attributes and calls; loops, conditions, macros. Not allowed: filters,
joining or formatting strings (a joined string would count as our own Markdown), and a bare value
in a link's target or between double quotes, where `link`, `outside` and `attr` belong.
"""

from __future__ import annotations

import re

from jinja2 import Environment, TemplateSyntaxError, nodes

_PRINTED = (nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Call, nodes.CondExpr, nodes.Const)
_FORBIDDEN = (
    nodes.Concat, nodes.Add, nodes.Mod, nodes.Mul, nodes.Filter, nodes.FilterBlock,
    nodes.MarkSafe, nodes.EvalContextModifier,
)  # fmt: skip
# `[text](` before a value, `href="` before a value: not `](#fixed) and "quoted" `.
_TARGET = re.compile(r"\]\([^)\n]*$")
_TAG = re.compile(r"<[^>\n]*$")


def check(environment: Environment, source: str, path: str) -> None:
    """Raise TemplateSyntaxError, naming file and line, for what a template must not do."""
    tree = environment.parse(source, filename=path)
    for node in tree.find_all(_FORBIDDEN):
        raise TemplateSyntaxError(
            f"{type(node).__name__} is not allowed in a template: decide it in pages/",
            node.lineno, filename=path,
        )  # fmt: skip
    before = ""  # the text of the line so far; outputs come in the order of the file
    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            if isinstance(node, nodes.TemplateData):
                before = (before + node.data).rpartition("\n")[2]
                continue
            _printed(node, before, path)
            before += "x"


def _printed(node: nodes.Expr, before: str, path: str) -> None:
    if not isinstance(node, _PRINTED):
        raise TemplateSyntaxError(
            f"{type(node).__name__} cannot be printed: decide it in pages/",
            node.lineno,
            filename=path,
        )
    if _TARGET.search(before):
        raise TemplateSyntaxError(
            "a link's target is made by link() or outside()", node.lineno, filename=path
        )
    if (before.count('"') % 2 or _TAG.search(before)) and not _is_attr(node):
        raise TemplateSyntaxError(
            "between quotation marks only attr() may stand", node.lineno, filename=path
        )


def _is_attr(node: nodes.Expr) -> bool:
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.node.name == "attr"
    )
