"""Searching words: lexemes in a schema of their own, stemmed in the language of LANGUAGE_CODE (see sql/search.sql)."""

from pathlib import Path

from django.conf import settings
from django.db import migrations
from django.utils.translation import get_language_info

SQL = Path(__file__).parent / "sql"


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


def script(name: str) -> migrations.RunSQL:
    return migrations.RunSQL((SQL / name).read_text(encoding="utf-8"), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [("peernotes", "0006_events")]

    operations = [
        migrations.RemoveField("recordentry", "search"),
        migrations.RunPython(stemmer, migrations.RunPython.noop),
        script("search.sql"),
        script("search_found.sql"),
    ]
