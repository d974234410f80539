from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cms.core.models import District, Topic
from cms.core.pagination import paginate
from search.titles import LONGEST_QUERY, pages_titled

RESULTS_A_PAGE = 20
TOPICS_TO_TRY = 12


def search(request: HttpRequest) -> HttpResponse:
    """What the archive has on the visitor's words."""
    query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    context = {
        "query": query,
        "results": paginate(pages_titled(query), request, RESULTS_A_PAGE),
        # Ways onward when nothing was found.
        "districts": District.objects.all(),
        "topics": Topic.objects.all()[:TOPICS_TO_TRY],
    }
    return render(request, "pages/search/search.html", context)
