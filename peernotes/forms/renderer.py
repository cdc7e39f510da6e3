"""How every form looks: label, hint, error, then the control.

``FORM_RENDERER`` names ``Renderer``. It needs ``django.forms`` among the installed
apps, so that widgets without a template of ours fall back to Django's.
"""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

SEVERAL = _("This came with several answers. Please give one, and send it again.")


def _class_of(widget: forms.Widget) -> str:
    if isinstance(widget, forms.CheckboxInput):
        return "nhsuk-checkboxes__input"
    if isinstance(widget, forms.CheckboxSelectMultiple | forms.RadioSelect):
        return ""
    if isinstance(widget, forms.Textarea):
        return "nhsuk-textarea"
    if isinstance(widget, forms.Select):
        return "nhsuk-select"
    if isinstance(widget, forms.ClearableFileInput | forms.FileInput):
        return "nhsuk-file-upload"
    return "nhsuk-input" if isinstance(widget, forms.widgets.Input) else ""


# How the label of a field ends that may stay empty.
OPTIONAL = _("(optional)")


class Field(BoundField):
    """A field that knows its kind of control and where its error link must lead. What has one answer is not taken if it was
    sent with several: nobody can say which of them was meant."""

    @property
    def data(self) -> object:
        if self._is_asked_now() and len(self._sent()) > 1:
            raise ValidationError(SEVERAL, code="several")
        return super().data

    def _sent(self) -> set[str]:
        widget, sent = self.field.widget, self.form.data
        several = getattr(widget, "allow_multiple_selected", False) or isinstance(widget, forms.MultipleHiddenInput)
        return set() if several or not isinstance(sent, QueryDict) else set(sent.getlist(self.html_name))

    def _is_asked_now(self) -> bool:
        """While the form is looked through, and not when it is shown again."""
        found = self.form._errors
        return found is not None and self.name not in found and self.name not in self.form.cleaned_data

    @property
    def kind(self) -> str:
        """checkbox, group or control: the three ways a field is laid out."""
        if isinstance(self.field.widget, forms.CheckboxInput):
            return "checkbox"
        return "group" if self.use_fieldset else "control"

    @property
    def label_alone(self) -> str:
        """Where it is to be looked at again, that it may stay empty is of no use."""
        return str(self.label).removesuffix(str(OPTIONAL)).rstrip(":?. ")

    @property
    def first_id(self) -> str:
        """The id of the control itself; of a group, its first control."""
        several = isinstance(self.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)
        return f"{self.auto_id}_0" if several and self.auto_id else self.auto_id

    def build_widget_attrs(self, attrs, widget=None):
        attrs = super().build_widget_attrs(attrs, widget)
        widget = widget or self.field.widget
        kind = _class_of(widget)
        if kind and not widget.is_hidden:
            wrong = f" {kind}--error" if self.errors else ""
            own = widget.attrs.get("class", "")
            attrs["class"] = f"{kind}{wrong} {own}".strip()
        # Half a date or a password is nobody's spelling mistake to fix.
        if isinstance(widget, forms.PasswordInput):
            attrs.setdefault("autocapitalize", "none")
            attrs.setdefault("spellcheck", "false")
        return attrs


class Renderer(TemplatesSetting):
    """The project's templates first, then Django's own."""

    form_template_name = "django/forms/form.html"
    field_template_name = "django/forms/field.html"
    bound_field_class = Field
