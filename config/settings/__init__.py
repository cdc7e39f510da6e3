"""base, then one of dev (the demo), test, production: DJANGO_SETTINGS_MODULE names it."""
