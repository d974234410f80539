"""Settings common to every environment; each value that may differ comes from the environment."""

from pathlib import Path
from typing import Any

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent.parent

env = environ.Env()

# Everything that is written at run time lies under this one folder.
DATA_DIR = Path(env.str("WENMING_DATA", default=str(BASE_DIR / "var"))).resolve()
DATA_DIR.mkdir(parents=True, exist_ok=True)

PORT = env.int("PORT", default=8000)
SITE_URL = env.str("SITE_URL", default=f"http://127.0.0.1:{PORT}").rstrip("/")

DEBUG = False

# --- applications, from the roof to the ground (docs/architecture.md)

INSTALLED_APPS = [
    "home",
    "search",
    "campaigns.features",
    "cms.review",
    "cms.cases",
    "cms.audit",
    "cms.core",
    "cms.users",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    # First, so that a page from the cache passes no other.
    "cms.core.page_cache.middleware.PageCacheMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "cms.core.static_serving.StaticFilesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "cms.audit.visitor.VisitorMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "cms.core.reading_mode.ReadingModeMiddleware",
    "cms.core.old_addresses.OldAddressMiddleware",
    # Last, so that it hears of an exception first.
    "cms.review.middleware.RefusalMiddleware",
]

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
ASGI_APPLICATION = "cms.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "cms.core.context_processors.site",
            ],
        },
    },
]

# --- data

# WAL lets readers go on while one process writes; IMMEDIATE takes the write lock when a
# transaction begins, so that two writers wait for each other instead of failing midway.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-32000;"
        " PRAGMA mmap_size=134217728; PRAGMA temp_store=MEMORY;"
    ),
}
DATABASES = {
    "default": env.db_url("DATABASE_URL", default=f"sqlite:///{DATA_DIR / 'wenming.sqlite3'}")
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"].setdefault("OPTIONS", {}).update(SQLITE_OPTIONS)
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
# How many proxies of our own stand in front: each adds an address to X-Forwarded-For.
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)
# Requests that one web process works on at a time; each may hold a database connection.
WEB_THREADS = env.int("WEB_THREADS", default=8)
DATABASES["default"]["CONN_MAX_AGE"] = env.int("DATABASE_CONN_MAX_AGE", default=60)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = env.str("REDIS_URL", default="")


def cache_of(name: str) -> dict[str, object]:
    """A cache that all processes share: Redis where there is one, files of this host otherwise."""
    if REDIS_URL:
        return {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": REDIS_URL,
            "KEY_PREFIX": name,
        }
    return {
        "BACKEND": "cms.core.shared_cache.ForgivingFileCache",
        "LOCATION": DATA_DIR / "cache" / name,
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }


CACHES = {"default": cache_of("default")}
# Pages made for one anonymous reader answer the next (docs/page-cache.md).
PAGE_CACHE = env.bool("PAGE_CACHE", default=True)
# What many pages share is made once in each process.
PAGE_MEMORY = env.bool("PAGE_MEMORY", default=True)

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# What manage.py run_schedule runs, where no timer of the system does (docs/operations.md).
SCHEDULE_MINUTELY = ["publish_scheduled"]
SCHEDULE_DAILY = ["forget_case_contacts", "clear_imports", "take_down_audit_log"]

# --- people

AUTH_USER_MODEL = "users.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"
# Where the password form of a private page leads when the address it came with is not of this site.
LOGIN_REDIRECT_URL = "/"
CSRF_FAILURE_VIEW = "cms.core.error_pages.form_refused"
# An unattended desk signs itself out after two hours (等保 2.0: idle time-out).
SESSION_COOKIE_AGE = 2 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_COOKIE_HTTPONLY = True

# How many days the log of what people did is kept; 183 at least, whatever is set.
AUDIT_DAYS = env.int("AUDIT_DAYS", default=400)

# --- language

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("简体中文"))]
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
USE_TZ = True

# --- files

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
# WhiteNoise warns of a folder that collectstatic has not made yet.
STATIC_ROOT.mkdir(exist_ok=True)
STATICFILES_DIRS = [BASE_DIR / "cms" / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES: dict[str, Any] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "cms.core.static_storage.SiteStaticFilesStorage"},
}
# A page of sixty blocks posts far more fields than Django expects of a form.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
# Pasted copy may have 5 MB; the copy desk refuses more with a sentence, Django without one.
DATA_UPLOAD_MAX_MEMORY_SIZE = 24 * 1024 * 1024
FILE_UPLOAD_TEMP_DIR = DATA_DIR / "tmp"
FILE_UPLOAD_TEMP_DIR.mkdir(exist_ok=True)

# --- what a browser may do on public pages; the admin has a policy of its own

CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "EXCLUDE_URL_PREFIXES": ["/admin/"],
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "media-src": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    },
}
# Wagtail allows its own previews; nothing else may show a page of ours in a frame.
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"

# --- Wagtail

WAGTAIL_SITE_NAME = "文明窗"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = [("zh-hans", "简体中文")]
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
WAGTAILIMAGES_IMAGE_MODEL = "core.CustomImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.core.image_forms.PictureForm"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif", "gif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 30 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 80_000_000
WAGTAILDOCS_DOCUMENT_MODEL = "core.CustomDocument"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "pptx", "txt", "zip", "mp4", "mp3"]
WAGTAILDOCS_SERVE_METHOD = "direct"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILADMIN_USER_LOGIN_FORM = "cms.users.forms.LoginForm"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# Addresses in pinyin: those in Chinese become unreadable where they are shared.
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# 三审三校 (cms.review): whoever passes the last step publishes, without a right of their own.
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.review.finishing.publish_signed_off"
TAGGIT_CASE_INSENSITIVE = True
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django.request": {"level": "ERROR"},
        # The admin keeps its own log of every change; the console is for faults.
        "wagtail": {"level": "WARNING"},
        "django_tasks": {"level": "WARNING"},
    },
}
