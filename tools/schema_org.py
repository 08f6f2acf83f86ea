"""The vocabulary of schema.org, for the tests of what pages tell search engines.

    npm pack schema-dts && tar xzf schema-dts-*.tgz
    python tools/schema_org.py package/dist/schema.d.ts "schema-dts 2.1.0"

Writes tests/data/schema_org.json: every type with its supertypes and its own properties, each with
the types that a value may be of. schema-dts (Apache-2.0) is made from schema.org's own vocabulary
file and follows each of its versions.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "tests" / "data" / "schema_org.json"
DATA = ("Boolean", "Date", "DateTime", "Number", "Text", "Time")
"""Types whose values are no things; those of a narrower one count as these too."""
# "interface QuotationBase extends CreativeWorkBase {" … "}"; "export interface PersonLeaf …"
_INTERFACE = re.compile(r"^(?:export )?interface (\w+) extends ([^{]+)\{\n(.*?)^\}", re.M | re.S)
# "export type EmployeeRoleLeaf<…> = Omit<EmployeeRoleBase, …> & {"; no "export type Person = …"
_ROLE = re.compile(r"^export type (\w+Leaf)<[^=]*= Omit<(\w+), ", re.M)
# '"spokenByCharacter"?: SchemaValue<Organization | Person | IdReference, "spokenByCharacter">;'
_PROPERTY = re.compile(r'^    "(\w+)"\??: (?:SchemaValue<)?(.+?)(?:, "\w+">)?;$', re.M)
# "export type Text = CssSelectorType | URL | string;"
_UNION = re.compile(r"^export type (\w+) = (.+);$", re.M)
_NAME = re.compile(r"[A-Z]\w*|3DModel")
_NO_TYPES = {"IdReference", "Partial", "Role", "SchemaValue", "True", "False"}


def main() -> None:
    source, version = Path(sys.argv[1]).read_text("utf-8"), sys.argv[2]
    about = {
        "origin": f"{version} (npm, Apache-2.0), made from the vocabulary of schema.org",
        "licence": "CC BY-SA 3.0, https://schema.org/docs/terms.html",
    }
    found = vocabulary(source)
    lines = [f"{json.dumps(name)}: {json.dumps(found[name])}" for name in sorted(found)]
    head = json.dumps(about, indent=1)[1:-2]
    OUT.write_text(f'{{{head},\n "types": {{\n' + ",\n".join(lines) + "\n}}\n", "utf-8")


def vocabulary(source: str) -> dict[str, dict[str, object]]:
    """Type to {"of": its supertypes, "has": {property: types of its values}}."""
    parents = {name: _bases(bases) for name, bases, _ in _INTERFACE.findall(source)}
    parents |= {name: [base] for name, base in _ROLE.findall(source)}
    own = {name: _properties(body) for name, _, body in _INTERFACE.findall(source)}
    found: dict[str, dict[str, object]] = {}
    for name in sorted(_types(parents)):
        base = f"{name}Base"
        above = parents[base] if base in parents else parents[f"{name}Leaf"]
        found[name] = {
            "of": [base.removesuffix("Base") for base in above if base.endswith("Base")],
            "has": own.get(base, {}),
        }
    return found | _data(source)


def _types(parents: dict[str, list[str]]) -> set[str]:
    return {re.sub(r"(Base|Leaf)$", "", name) for name in parents}


def _bases(text: str) -> list[str]:
    return [base for base in re.findall(r"\w+", text) if base.endswith("Base")]


def _properties(body: str) -> dict[str, list[str]]:
    return {
        name: [t for t in dict.fromkeys(_NAME.findall(kinds)) if t not in _NO_TYPES]
        for name, kinds in _PROPERTY.findall(body)
    }


def _data(source: str) -> dict[str, dict[str, object]]:
    """Text, Date and the like, and what is one of them: a URL is a Text."""
    found: dict[str, dict[str, object]] = {name: {"of": [], "has": {}} for name in DATA}
    for name, kinds in _UNION.findall(source):
        if kinds == "string" and name not in DATA:  # "Duration", written as a text
            found[name] = {"of": ["Text"], "has": {}}
        elif name in DATA:
            for kind in set(_NAME.findall(kinds)) - _NO_TYPES - set(DATA):
                found[kind] = {"of": [name], "has": {}}
    return found


if __name__ == "__main__":
    main()
