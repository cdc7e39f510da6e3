import re

import pytest
from django import forms
from django.forms.renderers import get_default_renderer

from peernotes.forms.renderer import Renderer


class Sample(forms.Form):
    day = forms.DateField(label="Which day?", help_text="For example 4 March 2026")
    text = forms.CharField(label="What we did", help_text="In <everyday> words", widget=forms.Textarea)
    mode = forms.ChoiceField(label="How?", choices=[("a", "In person"), ("b", "Phone")], widget=forms.RadioSelect)
    kinds = forms.MultipleChoiceField(
        label="About", help_text="Any", choices=[("x", "Skills")], widget=forms.CheckboxSelectMultiple
    )
    told = forms.BooleanField(label="I told Sam")
    kind = forms.ChoiceField(label="Kind", choices=[("p", "Progress note")])
    secret = forms.CharField(label="Password", widget=forms.PasswordInput)
    version = forms.IntegerField(widget=forms.HiddenInput)


@pytest.fixture
def wrong():
    return str(Sample({}))


def test_the_settings_name_it():
    assert isinstance(get_default_renderer(), Renderer)


@pytest.mark.parametrize("name", ["day", "text"])
def test_label_hint_error_then_the_control(wrong, name):
    places = [
        wrong.index(f'for="id_{name}"'),
        wrong.index(f'id="id_{name}_helptext"'),
        wrong.index(f'id="id_{name}_error"'),
        wrong.index(f'name="{name}"'),
    ]
    assert places == sorted(places)


def test_the_control_names_its_hint_and_its_error(wrong):
    control = re.search(r'<input[^>]*name="day"[^>]*>', wrong).group()
    assert 'aria-describedby="id_day_helptext id_day_error"' in control
    assert 'aria-invalid="true"' in control
    assert 'class="nhsuk-input nhsuk-input--error"' in control


def test_every_described_by_points_at_something(wrong):
    for ids in re.findall(r'aria-describedby="([^"]+)"', wrong):
        for one in ids.split():
            assert wrong.count(f'id="{one}"') == 1, one


def test_ids_are_unique_and_labels_lead_to_controls(wrong):
    ids = re.findall(r' id="([^"]+)"', wrong)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'for="([^"]+)"', wrong)) <= set(ids)


def test_groups_have_a_legend_and_nothing_is_ticked(wrong):
    assert wrong.count("<fieldset") == 2
    assert re.search(r"<legend[^>]*>How\?</legend>", wrong)
    assert "checked" not in wrong
    assert "nhsuk-radios__input" in wrong
    assert "nhsuk-checkboxes__input" in wrong


def test_hints_are_escaped():
    assert "In &lt;everyday&gt; words" in str(Sample())


def test_hidden_fields_come_without_a_label():
    html = str(Sample())
    assert html.count('name="version"') == 1
    assert 'for="id_version"' not in html


def test_what_was_written_is_kept():
    html = str(Sample({"text": "Line one\nLine two", "mode": "b", "day": "31 Foo"}))
    assert "Line one\nLine two</textarea>" in html
    assert 'value="31 Foo"' in html
    assert re.search(r'value="b"[^>]*checked', html)


def test_a_password_is_never_written_back():
    assert "hunter" not in str(Sample({"secret": "hunter"}))
