"""What every page owes to whoever uses it, at 360 pixels."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = {"runOnly": {"type": "tag", "values": STANDARDS}, "resultTypes": ["violations"]}
# Nine tenths of the time. The colours are the stylesheet's, so that one reader of a page tells for all.
WITHOUT_COLOURS = AXE | {"rules": {"color-contrast": {"enabled": False}}}
ONLY_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
SMALLEST = 24  # WCAG 2.2, 2.5.8; the project's own measure for buttons is 44
MOST_STEPS = 150
# The same bytes for everybody, so they cannot know whose they are.
WITHOUT_FRAME = {"Not found"}

SMALL_TARGETS = """size => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
  .filter(it => it.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .map(it => [it, it.closest('label') || (it.id && document.querySelector(`label[for="${it.id}"]`)) || it])
  .filter(([it]) => !it.classList.contains('nhsuk-skip-link') && getComputedStyle(it).display !== 'inline')
  .filter(([it, shape]) => [it, shape].every(one => {
    const box = one.getBoundingClientRect(); return box.height < size || box.width < size }))
  .map(([it]) => it.outerHTML.slice(0, 90))"""
LOW_BUTTONS = """size => [...document.querySelectorAll('.nhsuk-button, .pn-big, .pn-choice label')]
  .filter(it => it.checkVisibility() && it.getBoundingClientRect().height < size)
  .map(it => it.outerHTML.slice(0, 90))"""
# Where Tab begins is where the focus was last, so the walk starts by taking it to the top.
FROM_THE_TOP = """() => {
  const things = [...document.querySelectorAll('main a[href], main button, main input, main select, main textarea, main summary')]
    .filter(it => it.checkVisibility() && !it.disabled && it.type !== 'hidden');
  window.mainAction = things.find(it => it.matches('.nhsuk-button, .pn-big')) || things[0];
  const top = document.documentElement;
  top.tabIndex = -1; top.focus(); top.removeAttribute('tabindex');
  return things.length > 0 }"""
# A date field's own little button takes the focus inside the browser's field, which then draws its ring there.
STOP = """() => { const it = document.activeElement, how = getComputedStyle(it);
  return {reached: it === window.mainAction, skip: it.classList.contains('nhsuk-skip-link'), html: it.outerHTML.slice(0, 90),
    shows: how.outlineStyle !== 'none' || how.boxShadow !== 'none' || !it.matches(':focus')
      || it.matches('input[type=radio], input[type=checkbox]')} }"""

# Each link and button with the focus; its text on what is behind it.
FOCUSED = """() => {
  const parts = colour => colour.match(/[0-9.]+/g).map(Number);
  const light = colour => parts(colour).slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const behind = it => { const own = getComputedStyle(it).backgroundColor;
    return !it.parentElement || !(parts(own)[3] === 0) ? own : behind(it.parentElement) };
  return [...document.querySelectorAll('a[href], button, summary')].filter(it => it.checkVisibility() && !it.disabled)
    .filter(it => { it.focus(); const pair = [light(getComputedStyle(it).color), light(behind(it))].sort((a, b) => b - a);
      return (pair[0] + 0.05) / (pair[1] + 0.05) < 4.5 })
    .map(it => it.outerHTML.slice(0, 90)) }"""


def faults(page: Page, *, own: bool, colours: bool = True) -> list[str]:
    """``own``: a consumer's page, whose title says nothing to whoever looks over a shoulder."""
    found = [f"axe: {line}" for line in axe(page, AXE if colours else WITHOUT_COLOURS)]
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > page.viewport_size["width"]:
        found.append(f"scrolls sideways: {width} px")
    if (heads := page.locator("h1").count()) != 1:
        found.append(f"{heads} first headings")
    title = page.title()
    if title != ("My page" if own else title.removesuffix("peernotes") + "peernotes") and title not in WITHOUT_FRAME:
        found.append(f"the title is “{title}”")
    found += [f"smaller than {SMALLEST} px: {it}" for it in page.evaluate(SMALL_TARGETS, SMALLEST)]
    found += [f"lower than 44 px: {it}" for it in page.evaluate(LOW_BUTTONS, 44)]
    return found + _keyboard(page)


def faults_at_night(page: Page) -> list[str]:
    """The same page in the dark colours; what is no colour is as by day."""
    page.emulate_media(color_scheme="dark")
    found = [f"by night, axe: {line}" for line in axe(page, ONLY_COLOURS)]
    found += [f"by night, with the focus: {it}" for it in page.evaluate(FOCUSED)]
    page.emulate_media(color_scheme="light")
    return found


def axe(page: Page, options: dict = AXE) -> list[str]:
    violations = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in violations for node in rule["nodes"]]


def _keyboard(page: Page) -> list[str]:
    """From the top by Tab: over the skip link to the first button of the page, each stop to be seen."""
    if not page.evaluate(FROM_THE_TOP):
        return []
    stop = _tab(page)
    if not stop["skip"]:
        return [f"the first stop is not the skip link but {stop['html']}"]
    page.keyboard.press("Enter")
    for _ in range(MOST_STEPS):
        stop = _tab(page)
        if not stop["shows"]:
            return [f"focus cannot be seen: {stop['html']}"]
        if stop["reached"]:
            return []
    return [f"Tab does not reach {page.evaluate('window.mainAction.outerHTML.slice(0, 90)')}"]


def _tab(page: Page) -> dict:
    page.keyboard.press("Tab")
    return page.evaluate(STOP)
