"""What stands in the database beside the tables of models: for a new one, in whichever migrations it is made."""

from pathlib import Path

from django.conf import settings
from django.utils.translation import get_language_info

RAW_TABLES = (Path(__file__).parent / "raw_tables.sql").read_text(encoding="utf-8")


def stemmer(apps, editor):
    """PostgreSQL's stemmer of that name; a language without one is searched word by word. To change it later: make the
    dictionary peernotes_stem anew and SELECT peernotes_search.fill()."""
    words = get_language_info(settings.LANGUAGE_CODE)["name"].lower().split()
    with editor.connection.cursor() as cursor:
        cursor.execute(
            "SELECT split_part(dictname, '_', 1) FROM pg_ts_dict WHERE dictname = ANY (%s)",
            [[f"{w}_stem" for w in words]],
        )
        found = cursor.fetchone()
        template = f"snowball, Language = {found[0]}" if found else "simple"
        cursor.execute(f"CREATE TEXT SEARCH DICTIONARY public.peernotes_stem (TEMPLATE = {template})")
