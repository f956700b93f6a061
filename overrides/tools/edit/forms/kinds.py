"""How a field is filled in, told by the form that the site asks of its value."""

from typing import Any

from content.languages import LANGUAGES, language
from reading.in_yaml import day_forms, value_forms
from reading.in_yaml.day_forms import PastDay, PastYear
from reading.in_yaml.fields import Field
from reading.in_yaml.value_forms import OneOf, Sentence

from edit.forms.shape import FormField, Kind

LONG = 90  # characters


def set_kind(form_field: FormField, field: Field) -> None:
    """Tell a form's field how it is filled in."""
    form: Any = field.form
    form_field.required = field.required
    if isinstance(form, OneOf):
        form_field.kind, form_field.choices = "choice", [*form.choices]
    elif form is language:
        form_field.kind, form_field.choices = "choice", [*LANGUAGES]
    elif isinstance(form, Sentence):
        form_field.kind, form_field.least, form_field.limit = "long text", form.least, form.most
    else:
        form_field.kind = _plain_kind(form, form_field.value)


def _plain_kind(form: Any, value: Any) -> Kind:
    if form is value_forms.yes_or_no:
        return "yes or no"
    if form is day_forms.day:
        return "date"
    if isinstance(form, PastDay):
        return "today"
    if isinstance(form, PastYear):
        return "number"
    return "long text" if isinstance(value, str) and len(value) > LONG else "text"
