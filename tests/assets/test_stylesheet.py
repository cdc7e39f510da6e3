import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def css():
    return (ROOT / "static_built" / "peernotes.css").read_text()


def test_it_asks_no_other_host_and_carries_nobody_s_brand(css):
    assert not re.search(r"url\(\s*['\"]?(?:https?:)?//", css)
    assert not re.search(r"https?://", css)
    assert not re.search(r"frutiger|@font-face|#005eb8", css, re.IGNORECASE)


def test_scripts_evaluate_no_text_and_keep_nothing():
    """But what is typed and not sent, and that a form was sent, in the tab's own storage."""
    for script in (ROOT / "assets" / "js").glob("*.js"):
        storage = "localStorage" if script.name in {"autosave.js", "page.js"} else "(local|session)Storage"
        assert not re.search(rf"\beval\(|new Function|innerHTML|{storage}|document\.write", script.read_text())


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\((?!\s*var\()"
    r"|(?<=[\s:,(])(?:white|black|red|green|blue|yellow|orange|purple|pink|brown|gr[ae]y|silver|navy|teal)(?=[\s;,)}!])",
    re.IGNORECASE,
)
NOTHING = "rgba(0,0,0,0)"
DEFINED = re.compile(r"--[a-z-]+:[^;}]*")


def test_a_colour_is_written_down_in_one_place():
    """By its name it is another by night and on paper; by its value it would be the same."""
    for file in (ROOT / "assets" / "scss").glob("*.scss"):
        code = re.sub(r"//.*", "", file.read_text())
        assert file.name == "_tokens.scss" or COLOUR.findall(code) == [], file.name
    for script in (ROOT / "assets" / "js").glob("*.js"):
        assert not re.search(r"\.style\b", script.read_text()), script.name


def test_the_library_has_no_colour_of_its_own(css):
    assert COLOUR.findall(DEFINED.sub("", css).replace(NOTHING, "transparent")) == []
    defined = {name for name, _day, _night in colours()} | set(constant())
    assert set(re.findall(r"var\(--([a-z-]+)\)", css)) <= defined


@pytest.mark.parametrize("name", ["base.html", "errors/base.html"])
def test_the_browser_s_own_parts_follow(name):
    """Of a page: its bars, its fields, and what is seen before the style sheet is there."""
    head = (ROOT / "templates" / name).read_text()
    assert '<meta name="color-scheme" content="light dark">' in head
    day, night = next((day, night) for colour, day, night in colours() if colour == "card")
    for scheme, colour in (("light", day), ("dark", night)):
        assert f'<meta name="theme-color" media="(prefers-color-scheme: {scheme})" content="{colour}">' in head


def colours():
    text = (ROOT / "assets" / "scss" / "_tokens.scss").read_text()
    return re.findall(
        r'^  "([a-z-]+)": \((#[0-9a-f]{6}|rgb\([^)]*\)), (#[0-9a-f]{6}|rgb\([^)]*\))\),?$', text, re.MULTILINE
    )


def constant():
    text = (ROOT / "assets" / "scss" / "_tokens.scss").read_text()
    return dict(
        re.findall(r'^  "([a-z-]+)": (#[0-9a-f]{6}),?$', text.split("$constant")[1].split(");")[0], re.MULTILINE)
    )


@pytest.fixture(scope="module", params=["day", "night"])
def tokens(request):
    found = {name: day if request.param == "day" else night for name, day, night in colours()}
    assert len(found) > 20
    return found | constant()


TINTS = ("plum-tint", "ochre-tint", "brand-tint", "leaf-tint", "rust-tint")
OWN = ("plum", "ochre", "brand", "leaf", "rust")
PLAIN = ("ink", "soft", "brand", "brand-ink", "plum", "ochre", "ochre-ink", "leaf", "rust", "rust-ink", "visited")


@pytest.mark.parametrize(
    ("text", "ground"),
    [(text, ground) for text in PLAIN for ground in ("paper", "card")]
    + [(text, tint) for text in ("ink", "soft", "brand", "visited") for tint in TINTS]
    + [(own, f"{own}-tint") for own in OWN]
    + [(f"{own}-ink", f"{own}-tint") for own in ("ochre", "brand", "leaf", "rust")]
    + [("on-brand", ground) for ground in ("brand", "brand-ink", "rust", "rust-ink", "ink", "soft")]
    + [("on-done", "done"), ("on-focus", "focus")],
)
def test_text_can_be_read_on_its_ground(tokens, text, ground):
    assert contrast(tokens[text], tokens[ground]) >= 4.5


@pytest.mark.parametrize("edge", ["line-strong", "edge", "brand", "rust", "ink"])
@pytest.mark.parametrize("ground", ["card", "paper", "brand-tint"])
def test_the_edge_of_a_control_and_the_ring_of_the_focus_can_be_seen(tokens, edge, ground):
    assert contrast(tokens[edge], tokens[ground]) >= 3


def test_on_paper_it_is_dark_on_white():
    text = (ROOT / "assets" / "scss" / "_tokens.scss").read_text().split("$printed")[1].split(");")[0]
    printed = {name: day for name, day, _night in colours()} | dict(re.findall(r'"([a-z-]+)": (#[0-9a-f]{6})', text))
    assert {printed["paper"], printed["card"]} == {"#ffffff"}
    for name in (*PLAIN, "line", "line-strong", "edge"):
        assert contrast(printed[name], "#ffffff") >= 4.5, name
