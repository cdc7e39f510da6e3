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


@pytest.fixture(scope="module")
def tokens():
    text = (ROOT / "assets" / "scss" / "_tokens.scss").read_text()
    return dict(re.findall(r"^\$([a-z-]+): (#[0-9a-f]{6});", text, re.MULTILINE))


@pytest.mark.parametrize(
    ("text", "ground"),
    [(text, ground) for text in ("ink", "soft", "brand", "brand-dark", "plum", "rust") for ground in ("paper", "white")]
    + [("soft", "plum-tint"), ("soft", "ochre-tint"), ("soft", "brand-tint"), ("brand-dark", "brand-tint")]
    + [("plum", "plum-tint"), ("ink", "focus"), ("white", "leaf"), ("white", "brand"), ("white", "ink")],
)
def test_text_can_be_read_on_its_ground(tokens, text, ground):
    assert contrast(tokens[text], tokens[ground]) >= 4.5


@pytest.mark.parametrize("edge", ["line-strong", "brand"])
def test_the_edge_of_a_control_can_be_seen(tokens, edge):
    assert contrast(tokens[edge], tokens["white"]) >= 3
