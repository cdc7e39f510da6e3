"""What every page owes to whoever uses it, at 360 pixels."""

from __future__ import annotations

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.support.programme import PROVE

# Read with each page, and run on those that are looked at.
AXE_AT_HAND = f"window.bringAxe = () => {{{AXE_SCRIPT}}}"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = {"runOnly": {"type": "tag", "values": STANDARDS}, "resultTypes": ["violations"]}
WITHOUT_COLOURS = AXE | {"rules": {"color-contrast": {"enabled": False}}}
ONLY_COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}
SMALLEST = 24  # WCAG 2.2, 2.5.8; the project's own measure for buttons is 44
MOST_STEPS = 150
# The same bytes for everybody, so they cannot know whose they are.
WITHOUT_FRAME = {"Not found"}

VIOLATIONS = """async options => { window.axe || bringAxe(); const found = await axe.run(options);
  return found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 120)}`)) }"""
MEASURES = """([smallest, button]) => {
  const seen = it => it.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const below = (it, size) => { const box = it.getBoundingClientRect(); return box.height < size || box.width < size };
  return {
    width: document.documentElement.scrollWidth, heads: document.querySelectorAll('h1').length, title: document.title,
    small: [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(seen)
      .map(it => [it, it.closest('label') || (it.id && document.querySelector(`label[for="${it.id}"]`)) || it])
      .filter(([it]) => !it.classList.contains('nhsuk-skip-link') && getComputedStyle(it).display !== 'inline')
      .filter(([it, shape]) => below(it, smallest) && below(shape, smallest)).map(([it]) => it.outerHTML.slice(0, 90)),
    low: [...document.querySelectorAll('.nhsuk-button, .pn-big, .pn-choice label')]
      .filter(it => it.checkVisibility() && it.getBoundingClientRect().height < button).map(it => it.outerHTML.slice(0, 90)),
  } }"""
# Where Tab begins is where the focus was last, so the walk starts by taking it to the top. A date field's own little button
# takes the focus inside the browser's field, which then draws its ring there.
FROM_THE_TOP = """() => {
  const things = [...document.querySelectorAll('main a[href], main button, main input, main select, main textarea, main summary')]
    .filter(it => it.checkVisibility() && !it.disabled && it.type !== 'hidden');
  window.mainAction = things.find(it => it.matches('.nhsuk-button, .pn-big')) || things[0];
  window.stops = [];
  document.addEventListener('focusin', () => { const it = document.activeElement, how = getComputedStyle(it);
    it.tabIndex < 0 || window.stops.push({reached: it === window.mainAction, skip: it.classList.contains('nhsuk-skip-link'),
      html: it.outerHTML.slice(0, 90), shows: how.outlineStyle !== 'none' || how.boxShadow !== 'none' || !it.matches(':focus')
        || it.matches('input[type=radio], input[type=checkbox]')}) });
  const top = document.documentElement;
  top.tabIndex = -1; top.focus(); top.removeAttribute('tabindex');
  return things.slice(0, things.indexOf(window.mainAction) + 1)
    .filter((it, place, all) => it.type !== 'radio' || all.findIndex(one => one.name === it.name) === place).length }"""

CONTRAST = """
  const parts = colour => colour.match(/[0-9.]+/g).map(Number);
  const light = colour => parts(colour).slice(0, 3).map(part => part / 255)
    .map(part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
  const behind = it => { const own = getComputedStyle(it).backgroundColor;
    return !it.parentElement || !(parts(own)[3] === 0) ? own : behind(it.parentElement) };
  const faint = it => { const pair = [light(getComputedStyle(it).color), light(behind(it))].sort((a, b) => b - a);
    return (pair[0] + 0.05) / (pair[1] + 0.05) < 4.5 };
"""
# Text that is not plainly clear: faint as such, or on or in something that is mixed or laid over something else. axe takes
# as long for the colours of a page as for all else.
UNCLEAR = f"""() => {{ {CONTRAST}
  const mixed = it => {{ const how = getComputedStyle(it), own = parts(how.backgroundColor)[3];
    return how.opacity < 1 || own > 0 && own < 1 || how.backgroundImage !== 'none' || /absolute|fixed/.test(how.position) }};
  const inMixed = it => it && (mixed(it) || inMixed(it.parentElement));
  const words = it => it.matches('input, select, textarea') && !it.matches('[type=radio], [type=checkbox]') || [...it.childNodes].some(one => one.nodeType === 3 && one.data.trim());
  return [...document.body.querySelectorAll('*')]
    .filter(it => words(it) && it.offsetWidth > 1 && it.checkVisibility({{visibilityProperty: true, opacityProperty: true}}))
    .filter(it => faint(it) || inMixed(it)).map(it => it.outerHTML.slice(0, 90)) }}"""
# Each link and button with the focus; its text on what is behind it.
FOCUSED = f"""() => {{ {CONTRAST}
  return [...document.querySelectorAll('a[href], button, summary')].filter(it => it.checkVisibility() && !it.disabled)
    .filter(it => {{ it.focus(); return faint(it) }}).map(it => it.outerHTML.slice(0, 90)) }}"""


def faults(page: Page, *, own: bool) -> list[str]:
    """``own``: a consumer's page, whose title says nothing to whoever looks over a shoulder."""
    found = [f"axe: {line}" for line in axe(page)]
    measured = page.evaluate(MEASURES, [SMALLEST, 44])
    if measured["width"] > page.viewport_size["width"]:
        found.append(f"scrolls sideways: {measured['width']} px")
    if measured["heads"] != 1:
        found.append(f"{measured['heads']} first headings")
    title = measured["title"]
    if title != ("My page" if own else title.removesuffix("peernotes") + "peernotes") and title not in WITHOUT_FRAME:
        found.append(f"the title is “{title}”")
    found += [f"smaller than {SMALLEST} px: {it}" for it in measured["small"]]
    found += [f"lower than 44 px: {it}" for it in measured["low"]]
    return found + _keyboard(page)


def faults_at_night(page: Page) -> list[str]:
    """The same page in the dark colours; what is no colour is as by day."""
    page.emulate_media(color_scheme="dark")
    found = [f"by night, axe: {line}" for line in (_violations(page, ONLY_COLOURS) if _unclear(page) else [])]
    found += [f"by night, with the focus: {it}" for it in page.evaluate(FOCUSED)]
    page.emulate_media(color_scheme="light")
    return found


def axe(page: Page) -> list[str]:
    return _violations(page, AXE if _unclear(page) else WITHOUT_COLOURS)


def _violations(page: Page, options: dict) -> list[str]:
    return page.evaluate(VIOLATIONS, options)


def _unclear(page: Page) -> bool:
    return PROVE or bool(page.evaluate(UNCLEAR))


def _keyboard(page: Page) -> list[str]:
    """From the top by Tab: over the skip link to the first button of the page, each stop to be seen."""
    steps = page.evaluate(FROM_THE_TOP)
    if not steps:
        return []
    first = _tab(page, 1)
    if not first or not first[0]["skip"]:
        return [f"the first stop is not the skip link but {first}"]
    page.keyboard.press("Enter")
    for times in [steps, *[1] * MOST_STEPS]:
        for stop in _tab(page, times):
            if not stop["shows"]:
                return [f"focus cannot be seen: {stop['html']}"]
            if stop["reached"]:
                return []
    return [f"Tab does not reach {page.evaluate('window.mainAction.outerHTML.slice(0, 90)')}"]


def _tab(page: Page, times: int) -> list[dict]:
    """The stops since the last time."""
    for _ in range(times):
        page.keyboard.press("Tab")
    return page.evaluate("window.stops.splice(0)")
