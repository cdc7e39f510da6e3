"""What all environments share. Settings come from the environment; README.md lists them."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config import openid
from config.logs import logging_settings

BASE_DIR = Path(__file__).resolve().parent.parent.parent
env = environ.Env()

# --- applications ------------------------------------------------------------

AUTH_USER_MODEL = "peernotes.User"
ROOT_URLCONF = "peernotes.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# No django.contrib.admin: nobody reads or edits clinical tables past the rules.
INSTALLED_APPS = [
    "peernotes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "django_htmx",
    "guardian",
    "procrastinate.contrib.django",
    "simple_history",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "peernotes.middleware.IdleLimit",
    "peernotes.second_step.SecondStepFirst",
    "peernotes.keeping.Keeping",
    # Last: opens the transaction, says who acts, renders inside it, then commits.
    "peernotes.middleware.ActorTransaction",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["peernotes.templatetags.opened"],  # {% csrf_token %} also says whose form it is
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "peernotes.forms.renderer.Renderer"

# --- time and words ----------------------------------------------------------

USE_TZ = True
TIME_ZONE = env.str("TIME_ZONE", default="UTC")
LANGUAGE_CODE = env.str("LANGUAGE_CODE", default="en-gb")
LANGUAGES = [("en-gb", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True

# --- static files: built by `make css`, served by WhiteNoise ---------------------

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "static_collected"
WHITENOISE_ALLOW_ALL_ORIGINS = False
STATICFILES_DIRS = [folder for folder in (BASE_DIR / "assets", BASE_DIR / "static_built") if folder.is_dir()]

# --- signing in ----------------------------------------------------------------

AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "guardian.backends.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
ANONYMOUS_USER_NAME = None  # guardian: there is no permission for nobody
SIMPLE_HISTORY_ENABLED = False  # rows are written by triggers (peernotes/database); simple-history reads and shows them
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "account_login"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in [
        ("UserAttributeSimilarityValidator", {"user_attributes": ("username", "email", "name")}),
        ("MinimumLengthValidator", {"min_length": 12}),
        ("CommonPasswordValidator", {}),
    ]
]
DEMO = False  # the sign-in page of the demonstration says what it is
# Whom to ask about a sign-in, as it stands after "Please ask".
SIGN_IN_HELP = env.str("SIGN_IN_HELP", default="") or _("an administrator of your service")
# Where "Exit this page" leads a consumer: a page that nobody would ask about.
QUICK_EXIT_URL = env.str("QUICK_EXIT_URL", default="https://www.bbc.co.uk/weather")
ACCOUNT_ADAPTER = "config.adapters.InvitedOnly"
ACCOUNT_FORMS = {
    "login": "peernotes.forms.signin.SignIn",
    "add_email": "peernotes.forms.signin.NewAddress",
    "change_password": "peernotes.forms.signin.ChangePassword",
    "reauthenticate": "peernotes.forms.signin.Password",
    "reset_password": "peernotes.forms.signin.ForgottenPassword",
    "reset_password_from_key": "peernotes.forms.signin.ChoosePassword",
}
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
# Signing in asks for no address. A new address counts once its link was opened; until then the old one does.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_EMAIL_CONFIRMATION_EXPIRE_DAYS = 1
ACCOUNT_EMAIL_NOTIFICATIONS = True  # every change is told to the address as it was before
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # nobody here has that address: nothing is sent to it
ACCOUNT_REAUTHENTICATION_REQUIRED = True  # an open session alone changes no way in
# How long a proof that it is still them counts, for that and for what administrators decide (peernotes/views/_step_up.py).
ACCOUNT_REAUTHENTICATION_TIMEOUT = env.int("STEP_UP_SECONDS", default=300)
PASSWORD_RESET_TIMEOUT = 60 * 60
# Wrong passwords are counted by account and address (config/adapters.py), so that nobody can shut out anybody else; asking
# for mail by the address it goes to. Keys and forms that cannot be guessed are not counted.
ACCOUNT_RATE_LIMITS = {
    "login": None,
    "login_failed": "10/10m/key",
    "reset_password": "5/h/key",
    "reset_password_from_key": None,
}
# In the database: however many processes there are, there is one count.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "sign_in_count",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_USER_DISPLAY = "config.adapters.display_name"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"  # a passkey that somebody found lets nobody in
MFA_ADAPTER = "config.adapters.SecondStep"
# Whoever works in a service sets a second step up before anything else.
SECOND_STEP_REQUIRED = False
MFA_TOTP_ISSUER = "peernotes"
MFA_FORMS = {
    "add_webauthn": "peernotes.forms.signin.NewPasskey",
    "activate_totp": "peernotes.forms.signin.FirstCode",
    "authenticate": "peernotes.forms.signin.SignInCode",
    "reauthenticate": "peernotes.forms.signin.CodeAgain",
}
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off; no code works twice
MFA_ALLOW_UNVERIFIED_EMAIL = True  # nobody signs up by themselves, so nobody can sit on somebody else's address

# --- signing in elsewhere: with OpenID Connect, where an issuer is named -----------

OIDC_ISSUER = env.str("OIDC_ISSUER", default="")
OIDC_NAME = env.str("OIDC_NAME", default="") or OIDC_ISSUER.partition("://")[2]
OIDC_CLIENT_ID = env.str("OIDC_CLIENT_ID", default="")
OIDC_CLIENT_SECRET = env.str("OIDC_CLIENT_SECRET", default="")
OIDC_SCOPES = env.list("OIDC_SCOPES", default=["openid", "email", "profile"])
OIDC_ROLES_CLAIM = env.str("OIDC_ROLES_CLAIM", default="groups")
OIDC_ROLES = openid.roles_by_claim(env.str("OIDC_ROLES", default=""))
# Values of acr or amr that are believed to be a second step; none by default.
OIDC_SECOND_STEP = env.list("OIDC_SECOND_STEP", default=[])
SOCIALACCOUNT_PROVIDERS = openid.providers(OIDC_ISSUER, OIDC_NAME, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_SCOPES)
SOCIALACCOUNT_ADAPTER = "config.adapters.Joined"
SOCIALACCOUNT_STORE_TOKENS = False

# --- sessions ------------------------------------------------------------------------

SESSION_ENGINE = "peernotes.sessions"
SESSION_COOKIE_AGE = 12 * 60 * 60  # of a row without requests; the limits of a sign-in are peernotes.sessions'
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_AGE = None  # as the session's: nothing stays in a browser that was closed
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # words in no cookie

# --- mail: none, unless production names a server ---------------------------------

SENDS_MAIL = False
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"  # a mail in a log would be a key in a log
EMAIL_TIMEOUT = 10
CSRF_FAILURE_VIEW = "peernotes.middleware.old_form"

# --- what happens by itself (peernotes/jobs.py): by the worker, which is the owner ---

PROCRASTINATE_DATABASE_ALIAS = "owner"
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = None
PROCRASTINATE_IMPORT_PATHS = ["peernotes.jobs"]

# --- headers -------------------------------------------------------------------

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "img-src": [SELF, "data:"],  # the square code for an authenticator app is drawn into its page
        "manifest-src": [SELF],
        "require-trusted-types-for": ["'script'"],
        "script-src": [SELF],
        "style-src": [SELF],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
# Not "no-referrer": browsers then send `Origin: null` with every form, and CSRF refuses it.
SECURE_REFERRER_POLICY = "same-origin"

# --- limits on what one request may bring ----------------------------------------

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
DATA_UPLOAD_MAX_NUMBER_FILES = 1

LOGGING = logging_settings(env.str("LOG_LEVEL", default="WARNING"))
