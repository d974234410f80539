"""Every address of the site."""

from django.conf import settings
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from cms.core.media_files import serve_media
from cms.core.serving import serve

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    re_path(rf"^{settings.MEDIA_URL.lstrip('/')}(?P<path>.*)$", serve_media, name="media"),
    path("search/", include("search.urls")),
    path("cases/", include("cms.cases.urls")),
    path("", include("campaigns.features.urls")),
    path("", include("home.urls")),
    # Wagtail's own addresses, with ours in the place of the one that serves pages.
    *(pattern for pattern in wagtail_urls.urlpatterns if pattern.name != "wagtail_serve"),
    re_path(serve_pattern, serve, name="wagtail_serve"),
]

handler400 = "cms.core.error_pages.bad_request"
handler404 = "cms.core.error_pages.page_not_found"
handler500 = "cms.core.error_pages.server_error"
