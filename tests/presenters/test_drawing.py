"""Pictures of figures: the same each time, at home in a page that allows no style of its own, and dear only to who looks."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date

from matplotlib.axes import Axes

from peernotes.presenters.drawing import drawn


def painted(axes: Axes) -> None:
    axes.errorbar([date(2026, 3, 1), date(2026, 9, 1)], [50, 60], 5, color="k", marker="o")
    axes.annotate("Costs $5 & $6 <b>", (date(2026, 3, 1), 50))
    axes.axvline(date(2026, 6, 1), color="k", linestyle="--")


def picture(name: str = "one") -> str:
    return drawn(painted, name=name, size=(360, 300), title="How <it> goes", said="From 50 to 60.")


def test_it_is_the_same_each_time_and_bears_no_date() -> None:
    assert picture() == picture()
    assert "matplotlib" not in picture().lower()
    assert not re.search(r"<metadata|<\?xml|<!", picture())


def test_it_has_no_style_and_no_colour_of_its_own() -> None:
    assert not re.search(r"style|#[0-9a-f]{6}|font-family|xmlns|class=", picture())
    assert 'stroke="currentColor"' in picture()
    assert 'stroke-dasharray="' in picture()


def test_it_says_what_it_is() -> None:
    told = '<title id="one-title">How &lt;it&gt; goes</title><desc id="one-desc">From 50 to 60.</desc>'
    assert re.match(r'<svg [^>]*role="img" aria-labelledby="one-title one-desc"[^>]*>' + re.escape(told), picture())


def test_words_are_words() -> None:
    assert re.search(r"<text [^>]+>Costs \$5 &amp; \$6 &lt;b&gt;</text>", picture())


def test_two_on_a_page_share_no_id() -> None:
    ones, others = (re.findall(r' id="([^"]+)"', picture(name)) for name in ("one", "two"))
    assert len(ones) == len(set(ones)) > 2
    assert not set(ones) & set(others)
    assert set(re.findall(r'(?:href="|url\()#([\w-]+)', picture())) <= set(ones)


def test_a_process_that_serves_loads_it_only_to_draw() -> None:
    ask = "import config.wsgi, peernotes.urls, sys; print('peernotes.presenters.drawing' in sys.modules, 'matplotlib' in sys.modules)"
    said = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["True", "False"]
