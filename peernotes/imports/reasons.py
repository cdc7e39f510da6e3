"""One plain sentence for each thing that can be wrong with another system's record."""

from django.utils.translation import gettext_lazy as _

SHOWN = 60
"""Characters of the source repeated in a reason: enough to find, too few to be a record."""
WHOLE = ("path", "why", "columns")

REASONS = {
    # The path
    "no_such_path": _("There is nothing at %(path)s."),
    "cannot_open": _("%(path)s cannot be opened: %(why)s."),
    "unknown_kind": _("%(path)s holds neither FHIR (JSON) nor a CSV with the columns that are read."),
    "empty_folder": _("%(path)s holds no FHIR (.ndjson, .jsonl or .json)."),
    # The file
    "bad_gzip": _("This file is packed and cannot be unpacked."),
    "one_value_too_long": _("This file is one piece of JSON of more than %(limit)s bytes; export it as NDJSON."),
    "resources_left_out": _(
        "%(count)s of the type %(kind)s were left out: only people, documents and authors are read."
    ),
    # The line
    "line_too_long": _("This line is longer than %(limit)s bytes."),
    "invalid_utf8": _("This line is not UTF-8 text."),
    "nul": _("There is a NUL byte in this line."),
    "bad_json": _("This line is not valid JSON."),
    "duplicate_key": _("The key “%(key)s” is there twice."),
    "not_an_object": _("This line is not one resource."),
    "no_type": _("This is no FHIR resource: it has no resourceType."),
    "wrong_shape": _("“%(key)s” is not the kind of value it should be."),
    "bad_unicode": _("“%(key)s” holds half a character."),
    "control_character": _("“%(key)s” holds a control character."),
    "hidden_character": _("“%(key)s” holds a character that nobody can see, or an accent without its letter."),
    "too_long": _("“%(key)s” is longer than %(limit)s characters."),
    # Identity
    "missing_id": _("There is no id."),
    "bad_id": _("“%(found)s” cannot be an id."),
    "duplicate_id": _("The id “%(found)s” was already used at %(first)s."),
    "duplicate_identifier": _("The person identifier “%(found)s” was already used at %(first)s."),
    "missing_name": _("There is no name to call this person by."),
    "missing_identifier": _("There is no person identifier."),
    "people_merged": _("“%(found)s” was merged into “%(into)s” in the other system; here they are one person."),
    "merge_circle": _("“%(found)s” was merged into a record that, in the end, was merged into this one."),
    "person_differs": _("“%(found)s” has another name or date of birth at %(first)s."),
    "bad_birth_date": _("“%(found)s” is not a date of birth."),
    "future_birth_date": _("The date of birth %(found)s is in the future."),
    "partial_birth_date": _("The date of birth “%(found)s” is not a full date; left empty."),
    # The entry
    "bad_status": _("The status “%(found)s” is not known."),
    "draft_left_out": _("This document is a draft in the other system; left out."),
    "missing_subject": _("It does not say which person this is about."),
    "unknown_subject": _("“%(found)s” is not a person in this import, nor one of an earlier import."),
    "unknown_author": _("The author “%(found)s” is not in this import and has no name; taken as author unknown."),
    "no_author": _("There is no author; taken as author unknown."),
    "missing_title": _("There is no type or title."),
    "missing_date": _("There is no date."),
    "date_from": _("There is no date; taken from %(field)s."),
    "bad_date": _("“%(found)s” is not a date and time. Write it as 2024-10-27 or 2024-10-27T09:30."),
    "missing_hour": _(
        "“%(found)s” was on no clock in %(zone)s: clocks went forward over that hour. Write it with its offset."
    ),
    "hour_twice": _(
        "“%(found)s” was on the clock twice, before and after clocks went back; taken as %(taken)s. "
        "Write it with its offset to say which."
    ),
    "partial_date": _("The date “%(found)s” has no day."),
    "no_offset": _("The time “%(found)s” has no time zone."),
    "future_date": _("The date %(found)s is in the future."),
    "ancient_date": _("The date %(found)s is before %(limit)s."),
    # The text
    "missing_content": _("There is no text."),
    "empty_text": _("The text is empty."),
    "text_elsewhere": _("The text is not in the file, only an address of it."),
    "unsupported_type": _("A document of the type “%(found)s” cannot be read."),
    "type_mismatch": _("It says that it is “%(found)s”, and is not."),
    "file_too_long": _("The document is longer than %(limit)s bytes."),
    "files_changed": _("“%(found)s” is here already with other files; new files need an id of their own."),
    "unreadable_html": _("The HTML cannot be read."),
    "unreadable_rtf": _("The RTF cannot be read."),
    "became_text": _("This was %(found)s; its text was taken, without colours, pictures and crossed-out marks."),
    "format_left_out": _("The document is there in several formats; the %(found)s was left out."),
    "unsupported_charset": _("The character set “%(found)s” cannot be read."),
    "bad_charset": _("The text is not in the character set %(found)s."),
    "bad_base64": _("The text is not valid base64."),
    "size_mismatch": _("The text has %(found)s bytes, the file says %(expected)s."),
    "hash_mismatch": _("The text is not the one that the hash was made of."),
    "text_too_long": _("The text is longer than %(limit)s bytes."),
    # Versions
    "replaces_itself": _("This document says that it replaces itself."),
    "replaces_other_person": _("It replaces “%(found)s”, which is about another person."),
    "replaces_circle": _("It replaces a document that, in the end, replaces this one."),
    "replaces_unknown": _("It replaces “%(found)s”, which is not in this import."),
    "superseded_alone": _(
        "%(count)s documents are marked superseded and nothing says what replaced them; "
        "each is kept as an entry of its own."
    ),
    # What is here already (actions/imports.py)
    "other_person_here": _("“%(found)s” is the identifier of someone else in this service."),
    "other_person_s_entry_here": _("“%(found)s” is here already, about another person."),
    "difference": _("The %(field)s here is “%(here)s”, in this import “%(found)s”; left as it is here."),
    "difference_taken": _("The %(field)s here was “%(here)s”; “%(found)s” was taken from this import."),
    "has_left": _(
        "“%(found)s” has left this service. What is new is added to the record; they are not enrolled again."
    ),
    "number_of_another": _("The number “%(found)s” is known here as another person's; not taken."),
    "merged_are_two_here": _("The other system has merged “%(found)s” with another person; here they are two."),
    "text_changed": _("“%(found)s” is here already with another text; a new text needs an id of its own."),
    "too_many_words": _("The text has too many different words to be searched."),
    "replaces_several": _("It replaces %(count)s documents; only the first is linked."),
    # CSV
    "not_csv": _("This is a spreadsheet, not a CSV. Open it and save it as “CSV UTF-8”."),
    "read_as_windows": _(
        "This file is not UTF-8 and was read as Windows-1252. Look whether accents are right; "
        "if not, save it as “CSV UTF-8”."
    ),
    "invalid_text": _("This line is neither UTF-8 nor Windows-1252. Save the file as “CSV UTF-8”."),
    "unreadable_text": _("This file is neither UTF-8 nor Windows-1252. Save it as “CSV UTF-8”."),
    "bad_csv": _("The quotes or commas of this row cannot be read. Save the file as “CSV UTF-8”."),
    "missing_columns": _("These columns are missing: %(columns)s."),
    "unknown_columns": _("These columns are not known: %(columns)s."),
    "repeated_columns": _("These columns are there twice: %(columns)s."),
    "wrong_columns": _("This row has %(found)s columns, the first row has %(expected)s."),
    "empty_list": _("There is nobody in this list: only the first row, which names the columns, or nothing at all."),
    "list_too_long": _(
        "There are %(found)s people in this list, and room for %(limit)s. Please bring them in by parts."
    ),
    # Values of states of health
    "nul_in_file": _("There is a NUL byte in this file. Save it as “CSV UTF-8”."),
    "not_utf8": _("This file is not UTF-8 text. Save it as “CSV UTF-8”."),
    "no_values": _("There is nothing in this list."),
    "no_state": _("“%(found)s” is no state: it takes five digits from 1 to 5."),
    "state_twice": _("The state %(found)s is there twice."),
    "no_value": _("“%(found)s” is no value: it takes a number with six decimals at most."),
    "above_one": _("The value %(found)s is above 1."),
    "states_missing": _("This list has %(found)s of the 3,125 states, and it takes all of them. Missing: %(missing)s."),
    "best_is_not_one": _("The state 11111 has the value %(found)s. It takes exactly 1."),
    "equal_row": _("This row is the same as %(first)s and was taken once."),
}


def explain(code, **details):
    """The sentence for a code; what it quotes is cut short and made printable."""
    return str(REASONS[code]) % {key: value if key in WHOLE else _shown(value) for key, value in details.items()}


def _shown(value):
    text = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(value))
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
