# One image for web, migrations and worker; docker-compose.yml says which does what.

FROM python:3.13-slim-bookworm AS assets
WORKDIR /build
COPY requirements-assets.txt package.json package-lock.json ./
RUN pip install --no-cache-dir --require-hashes --requirement requirements-assets.txt
COPY tools/npm.py tools/build_css.py tools/
RUN python tools/npm.py ci --omit=dev
COPY assets/ assets/
RUN python tools/build_css.py

FROM python:3.13-slim-bookworm
ENV MPLCONFIGDIR=/tmp/matplotlib \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    DJANGO_SETTINGS_MODULE=config.settings.production
WORKDIR /app
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin peernotes
COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes --requirement requirements.txt
COPY manage.py ./
COPY config/ config/
COPY templates/ templates/
COPY assets/ assets/
COPY peernotes/ peernotes/
COPY --from=assets /build/static_built/ static_built/
# Collecting asks for no secret and no database; the settings only want to see that some are named.
RUN SECRET_KEY=unused ALLOWED_HOSTS=unused DATABASE_URL=postgres://unused@unused/unused \
    python manage.py collectstatic --no-input --verbosity 0
USER peernotes
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s CMD ["python", "-m", "config.healthcheck"]
CMD ["gunicorn", "--config", "config/gunicorn.py", "config.wsgi"]
