"""How tests use the dialog of the search."""

from __future__ import annotations

from typing import Any


def ask(tab: Any, words: str, **filters: str) -> None:
    """Open the search on the page that is there, choose, type, and wait for the results."""
    if not tab.locator("dialog.find").is_visible():
        tab.keyboard.press("/")
    tab.wait_for_selector(".find [data-filter='kind'] option:nth-child(3)", state="attached")
    for select in tab.locator(".find select[data-filter]").all():
        select.select_option(filters.get(select.get_attribute("data-filter"), ""))
    for field in tab.locator(".find input[data-filter]").all():
        choose(tab, field, filters.get(field.get_attribute("data-filter"), ""))
    tab.locator(".find__field").fill(words)
    tab.wait_for_selector(".find:not([data-busy])[data-asked]")


def choose(tab: Any, field: Any, name: str) -> None:
    """Type a name into its field and take the suggestion of that very name; "" takes it back."""
    if field.input_value() == name:
        return
    field.fill(name)
    if name:
        field.locator("xpath=..").get_by_role("option", name=name, exact=True).click()


def best(tab: Any) -> Any:
    return tab.locator("[data-best]").first
