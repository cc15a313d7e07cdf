"""Chips and switches look as they are, even while the pointer that pressed them is still on them."""

from collections.abc import Callable

import pytest
from conftest import open_page
from playwright.sync_api import BrowserContext, Locator, expect

Reader = Callable[..., BrowserContext]
PAINTED = """(button) => [...button.querySelectorAll("*")].filter(
  (node) => !["rgba(0, 0, 0, 0)", "transparent"].includes(getComputedStyle(node).backgroundColor)).length"""


def colours(button: Locator) -> tuple[str, str]:
    """Background and text of a control as they are drawn, once no transition runs."""
    button.page.wait_for_function(
        "(one) => one.getAnimations({subtree: true}).length === 0", arg=button.element_handle()
    )
    found: list[str] = button.evaluate(
        """(one) => [getComputedStyle(one).backgroundColor,
                     getComputedStyle(one.querySelector("p") ?? one).color]"""
    )
    return found[0], found[1]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chip_that_was_just_pressed_looks_chosen(reader: Reader, address: str, theme: str) -> None:
    page = open_page(reader(color_scheme=theme), f"{address}?actor=albania")
    chips = page.locator(".st-key-actors button")
    chosen = colours(chips.filter(has_text="Albania"))
    page.mouse.move(700, 600)
    plain = colours(chips.filter(has_text="Iran"))
    pressed = chips.filter(has_text="Iran")
    pressed.click()
    expect(pressed).to_have_attribute("aria-pressed", "true")
    assert colours(pressed) == chosen
    assert pressed.evaluate(PAINTED) == 0, "nothing inside covers the chip"
    pressed.click()
    expect(pressed).to_have_attribute("aria-pressed", "false")
    background, text = colours(pressed)
    assert text == plain[1] and background not in (plain[0], chosen[0]), "the pointer is over it"
    assert pressed.evaluate(PAINTED) == 0


def test_a_switch_that_was_just_pressed_looks_chosen(reader: Reader, address: str) -> None:
    page = open_page(reader(), address)
    switch = page.locator(".st-key-scale button")
    chosen = colours(switch.filter(has_text="Folded"))
    switch.filter(has_text="In order").click()
    expect(switch.filter(has_text="In order")).to_have_attribute("aria-checked", "true")
    assert colours(switch.filter(has_text="In order")) == chosen
    assert switch.filter(has_text="In order").evaluate(PAINTED) == 0
