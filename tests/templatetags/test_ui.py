import re
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from django import forms
from django.template import Context, Template, TemplateSyntaxError

from peernotes.templatetags import _ui_shape as shape
from peernotes.templatetags.ui import COMPONENTS

SAM = SimpleNamespace(
    chosen_name="Sam Okafor", pronouns="they/them", date_of_birth=date(1988, 3, 4), local_identifier="HB-00412"
)
NASTY = "<script>alert(1)</script>\n\"'"


def draw(source, **context):
    return Template("{% load ui %}" + source).render(Context(context))


def words(html):
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def test_every_component_has_a_template_and_every_template_a_component(settings):
    folder = Path(settings.BASE_DIR) / "templates" / "components"
    drawn = {path.stem for path in folder.glob("*.html") if not path.stem.startswith("_")}
    assert drawn == set(COMPONENTS)


@pytest.mark.parametrize("name", sorted(COMPONENTS))
def test_every_component_escapes_what_it_is_given(name):
    texts = {key: NASTY for key, value in COMPONENTS[name].items() if value == "" and key not in ("slot", "datetime")}
    pairs = {"rows": [("k" + NASTY, NASTY)]}
    rows = {
        **dict.fromkeys(("confirm", "done", "summary"), pairs),
        "switches": {"rows": [{"name": NASTY, "left": NASTY}]},
        "table": {"head": [NASTY, NASTY], "rows": [[NASTY, {"text": NASTY, "href": NASTY}]]},
        "events": {"events": [{"who": NASTY, "what": NASTY, "reason": NASTY}]},
        "error_summary": {"errors": [(NASTY, "")]},
    }
    given = {**texts, **rows.get(name, {})}
    if name == "person_banner":
        given["person"] = SimpleNamespace(chosen_name=NASTY, pronouns=NASTY, date_of_birth=None, local_identifier=NASTY)
    source = "{% ui '" + name + "' " + " ".join(f"{key}={key}" for key in given) + " %}"
    assert "<script" not in draw(source, **given)


def test_an_unknown_component_or_argument_is_an_error():
    with pytest.raises(TemplateSyntaxError, match="no component"):
        draw("{% ui 'persn' %}")
    with pytest.raises(TemplateSyntaxError, match="takes no 'sumary'|takes no sumary"):
        draw("{% ui 'timeline_item' sumary='x' %}")
    with pytest.raises(TemplateSyntaxError):
        draw("{% uiblock %}{% enduiblock %}")


def test_an_object_gives_what_it_has_and_what_is_written_out_wins():
    row = SimpleNamespace(title=NASTY, href="/people/1/", note="Born in May", other="not an argument", slot="")
    whole = draw("{% ui 'person_row' of=row note='Written out' %}", row=row)
    assert whole == draw("{% ui 'person_row' title=row.title href=row.href note='Written out' %}", row=row)
    assert "<script" not in whole
    with pytest.raises(TemplateSyntaxError):
        draw("{% ui 'person_row' of=row sumary='x' %}", row=row)


def test_a_block_brings_its_content_and_keeps_the_page_s_variables():
    html = draw("{% uiblock 'card' heading=title %}<b>{{ text }}</b>{% enduiblock %}", title="About", text="1 < 2")
    assert "<b>1 &lt; 2</b>" in html
    assert "About" in html


def test_the_banner_says_who_and_warns_of_the_same_name():
    said = words(draw("{% ui 'person_banner' person=sam same_name='Another Sam' %}", sam=SAM))
    assert said == "Sam Okafor (they/them) Born 4 March 1988 ID HB-00412 Another Sam"


def test_the_attestation_counts_only_what_it_may():
    base = "{% ui 'attestation' worker='Alex' consumer='Sam' method='in person' at='4 Mar 14:05 GMT' agreed=3 "
    assert words(draw(base + "total=4 %}")) == (
        "Written together by Alex (peer worker) and Sam Sam agreed 3 of 4 sections, in person, 4 Mar 14:05 GMT"
    )
    assert "of 4" not in draw(base + "%}")
    assert "has not answered yet" in draw("{% ui 'attestation' worker='Alex' consumer='Sam' total=4 %}")


@pytest.mark.parametrize("name", ["decision", "audience", "choices"])
def test_no_choice_is_made_beforehand(name):
    html = draw("{% ui name name='d' choices=choices %}", name=name, choices=shape.DECISIONS)
    assert html.count('type="radio"') == 3
    assert "checked" not in html


def test_an_unbound_field_is_not_chosen_and_a_bound_one_keeps_its_choice_and_error():
    class Decide(forms.Form):
        decision = forms.ChoiceField(label="And this?", choices=shape.DECISIONS, widget=forms.RadioSelect)

    assert "checked" not in draw("{% ui 'choices' field=f.decision %}", f=Decide())
    kept = draw("{% ui 'choices' field=f.decision %}", f=Decide({"decision": "removed"}))
    assert re.search(r'value="removed" checked', kept)
    wrong = draw("{% ui 'error_summary' form=f %}{% ui 'choices' field=f.decision %}", f=Decide({}))
    assert 'href="#id_decision_0"' in wrong
    assert 'id="id_decision_0"' in wrong
    assert 'aria-describedby="id_decision_error"' in wrong
    assert 'id="id_decision_error"' in wrong


def test_what_may_stay_empty_is_not_said_of_what_is_wrong():
    class Session(forms.Form):
        topic = forms.CharField(label="Topic (optional)", max_length=3, required=False)
        score = forms.CharField(label="How it went (MHI-5)")

    said = words(draw("{% ui 'error_summary' form=f %}", f=Session({"topic": "Sleep"})))
    assert "Topic: Ensure" in said
    assert "optional" not in said
    assert "How it went (MHI-5): This field" in said


def test_the_three_answers_weigh_the_same():
    html = draw("{% ui 'big_buttons' %}")
    assert re.findall(r'class="([^"]*)" type="submit" name="answer" value="(\w+)"', html) == [
        ("pn-big", "together"),
        ("pn-big", "not_today"),
        ("pn-big", "no_note"),
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("", "something"),
        ("something", ""),
        ("one two three four", "one two three four"),
        ("We met at the café by the river.", "We met by the river, at noon."),
        ("a\nb  c", "a\n\nb c"),
        ("word " * 3_000, "word " * 3_000 + "more"),
    ],
)
def test_a_comparison_holds_both_texts_whole(old, new):
    parts = shape.diff(old, new)
    assert "".join(text for kind, text in parts if kind != "ins") == old
    assert "".join(text for kind, text in parts if kind != "del") == new


def test_a_table_row_that_does_not_fit_its_head_is_an_error():
    with pytest.raises(ValueError, match="zip"):
        draw("{% ui 'table' head=head rows=rows %}", head=["a", "b"], rows=[["1"]])


def test_the_own_event_is_called_you_and_cannot_be_questioned():
    html = draw("{% ui 'events' events=e %}", e=[{"who": "Sam", "mine": True, "what": "read it", "href": "/q/"}])
    assert words(html) == "You read it"


def test_links_say_where_one_is():
    links = "{% page_links links path as out %}{% for l in out %}{{ l.href }}={{ l.current }} {% endfor %}"
    known = (("/", "Home"), ("/my/", "My page"), ("/my/choices/", "Choices"))
    assert draw(links, links=known, path="/my/choices/") == "/= /my/= /my/choices/=page "
    assert draw(links, links=known, path="/my/notes/1/") == "/= /my/=true /my/choices/= "
    assert draw(links, links=known, path="/") == "/=page /my/= /my/choices/= "


def test_a_phone_shows_staff_three_links_and_the_rest_under_more():
    links = "{% first_links links kind as out %}{% for l in out %}{{ l.href }} {% endfor %}"
    many, few = ([{"href": str(at)} for at in range(how_many)] for how_many in (6, 5))
    assert draw(links, links=many, kind="staff") == "0 1 2 "
    assert draw(links, links=many, kind="consumer") == "0 1 2 3 4 5 "
    assert draw(links, links=few, kind="staff") == "0 1 2 3 4 "
