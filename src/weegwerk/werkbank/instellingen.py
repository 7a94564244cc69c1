"""Django settings. What differs per machine comes from `omgeving`; everything else is the same everywhere."""

from pathlib import Path

from csp.constants import NONE, SELF

from weegwerk.werkbank import omgeving, serverlog

MAP = Path(__file__).parent

SECRET_KEY = omgeving.geheime_sleutel()
DEBUG = omgeving.DEBUG
ALLOWED_HOSTS = omgeving.HOSTS
HOOFDSLEUTEL = omgeving.GEGEVENS / "hoofdsleutel.json"

INSTALLED_APPS = [
    "weegwerk.werkbank.web",
    "weegwerk.werkbank.toegang",
    "weegwerk.werkbank.eenmalig",
    "weegwerk.werkbank.logboek",
    "weegwerk.werkbank.documenten",
    "weegwerk.werkbank.verzenden",
    "weegwerk.werkbank.dossiers",
    "weegwerk.werkbank.opdrachten",
    "weegwerk.werkbank.onderzoeken",
    "weegwerk.werkbank.rapporten",
    "weegwerk.werkbank.onderhandelingen",
    "weegwerk.werkbank.herbepalingen",
    "weegwerk.werkbank.portefeuille",
    "weegwerk.werkbank.leidraden",
    "weegwerk.werkbank.post",
    "weegwerk.werkbank.agenda",
    "weegwerk.werkbank.vragenlijsten",
    "weegwerk.werkbank.stukken",
    "weegwerk.werkbank.partners",
    "weegwerk.werkbank.tijdlijn",
    "weegwerk.werkbank.handleiding",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "csp",
]

MIDDLEWARE = [
    "weegwerk.werkbank.serverlog.verzoek_middleware",
    "weegwerk.werkbank.web.middleware.head_middleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "weegwerk.werkbank.toegang.middleware.AangemeldMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "weegwerk.werkbank.toegang.middleware.organisatie_middleware",
    "weegwerk.werkbank.eenmalig.middleware.EenmaligMiddleware",
    "weegwerk.werkbank.web.middleware.WeigeringMiddleware",
    "weegwerk.werkbank.versleuteling.middleware.SleutelFoutMiddleware",
]

ROOT_URLCONF = "weegwerk.werkbank.urls"
WSGI_APPLICATION = "weegwerk.werkbank.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["weegwerk.werkbank.web.templatetags.formulier"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# ATOMIC_REQUESTS stays off: with IMMEDIATE even a page that only reads would wait for the write lock.
DATABASES = {"default": omgeving.database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Only counts of attempts and used codes; in the database because every process must see the same.
CACHES = {
    "default": {
        "BACKEND": "weegwerk.werkbank.toegang.tellers.Tellers",
        "LOCATION": "toegang_teller",
        "KEY_FUNCTION": "weegwerk.werkbank.toegang.tellers.versleutel_naam",
        # What is full forgets the newest guesses too: so many counts nobody fills within the hour that they live.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# Who may come in
AUTH_USER_MODEL = "toegang.Gebruiker"
AUTHENTICATION_BACKENDS = ["weegwerk.werkbank.toegang.backends.GebruikerBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "naam")},
    },
    {"NAME": "weegwerk.werkbank.toegang.wachtwoorden.LangGenoeg", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "weegwerk.werkbank.toegang.wachtwoorden.MakkelijkTeRaden"},
]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = "Weegwerk: "
ACCOUNT_FORMS = {"reset_password": "weegwerk.werkbank.post.wachtwoord.VergetenForm"}
ACCOUNT_ADAPTER = "weegwerk.werkbank.toegang.aanmelden.Accounts"
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "weegwerk.werkbank.toegang.wachtwoorden.Resetlink"  # noqa: S105 (a class)
# Guesses are counted per person and browser in `aanmelden`; a count of all visits from one address would stop an office.
ACCOUNT_RATE_LIMITS = {"login": None}
MFA_ADAPTER = "weegwerk.werkbank.toegang.tweestaps.Tweestaps"
# A beheerder vouches for every address; nobody signs up by himself.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Weegwerk"
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Browsers accept a passkey without https on the own computer only.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = omgeving.ALLEEN_DEZE_COMPUTER

# What the browser may do
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000
SESSION_ENGINE = "weegwerk.werkbank.toegang.sessies"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not omgeving.ALLEEN_DEZE_COMPUTER
if not omgeving.ALLEEN_DEZE_COMPUTER:
    # The door (`ontvangst`) takes requests from the proxy only, so what this says of https is the proxy's own word.
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # That proxy adds the reader's address; without this every reader would share one limit on attempts.
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in omgeving.HOSTS]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
# What is too large for memory is not kept at all: a temporary file would hold a case where nothing guards it.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
FILE_UPLOAD_MAX_MEMORY_SIZE = 12 * 1024 * 1024

# Static files come straight from the package: no collectstatic, nothing to build at the user's.
STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG

# Language and time
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LOCALE_PATHS = [MAP / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# Post. Everything goes through the queue, which waits while there is no mail server; nothing is mailed past it.
_SMTP = omgeving.smtp()
POST_NAAR_BUITEN = _SMTP is not None
DEFAULT_FROM_EMAIL = omgeving.AFZENDER
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
if _SMTP:
    EMAIL_BACKEND = "weegwerk.werkbank.post.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = _SMTP.host, _SMTP.poort
    EMAIL_USE_TLS, EMAIL_USE_SSL = _SMTP.beveiliging == "starttls", _SMTP.beveiliging == "tls"
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _SMTP.gebruiker, _SMTP.wachtwoord
    EMAIL_TIMEOUT = 30

# One shape for all that the server writes down, and no word of a case in it.
LOGGING_CONFIG = "weegwerk.werkbank.serverlog.stel_in"
LOGGING = serverlog.instellingen(omgeving.LOGNIVEAU)
