"""How far peernotes is from the least that PostgreSQL can do, and from stock django-guardian. See docs/performance.md."""
