"""Settings of a public installation; it does not start while a variable is missing."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from cms.settings.base import *  # noqa: F403  (a settings module is its base plus its differences)
from cms.settings.base import CONTENT_SECURITY_POLICY, STORAGES, env

REQUIRED = ["SECRET_KEY", "SITE_URL", "DATABASE_URL", "ALLOWED_HOSTS", "EMAIL_URL"]

missing = [name for name in REQUIRED if not env.str(name, default="").strip()]
if missing:
    raise ImproperlyConfigured(
        "生产环境缺少这些环境变量，请按 deploy/wenming.env.example 补全：" + "、".join(missing)
    )

SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[env.str("SITE_URL")])
vars().update(env.email_url("EMAIL_URL"))
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="webmaster@localhost")

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=1)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("SECURE_HSTS_INCLUDE_SUBDOMAINS", default=True)
SECURE_HSTS_PRELOAD = env.bool("SECURE_HSTS_PRELOAD", default=True)
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True

if bucket := env.str("S3_BUCKET", default=""):
    endpoint = urlsplit(env.str("S3_ENDPOINT_URL", default="https://s3.amazonaws.com"))
    # Where readers get the files: the bucket itself, or a host in front of it.
    media_host = env.str("S3_MEDIA_HOST", default="") or f"{endpoint.netloc}/{bucket}"
    STORAGES = STORAGES | {
        "default": {
            "BACKEND": "storages.backends.s3.S3Storage",
            "OPTIONS": {
                "bucket_name": bucket,
                "endpoint_url": endpoint.geturl(),
                "access_key": env.str("S3_ACCESS_KEY"),
                "secret_key": env.str("S3_SECRET_KEY"),
                "signature_version": "s3v4",
                "file_overwrite": False,
                "custom_domain": media_host,
                "url_protocol": f"{endpoint.scheme}:",
                # A signed address ends after an hour; the pages that the cache keeps do not.
                "querystring_auth": False,
            },
        }
    }
    origin = f"{endpoint.scheme}://{media_host.partition('/')[0]}"
    directives = CONTENT_SECURITY_POLICY["DIRECTIVES"]
    CONTENT_SECURITY_POLICY = CONTENT_SECURITY_POLICY | {
        "DIRECTIVES": directives
        | {name: [*directives[name], origin] for name in ("img-src", "media-src")}
    }
