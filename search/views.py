from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from cms.core.pagination import paginate
from search.titles import LONGEST_QUERY, pages_titled

RESULTS_A_PAGE = 20


def search(request: HttpRequest) -> HttpResponse:
    """What the archive has on the visitor's words."""
    query = request.GET.get("q", "").strip()[:LONGEST_QUERY]
    context = {"query": query, "results": paginate(pages_titled(query), request, RESULTS_A_PAGE)}
    return render(request, "pages/search/search.html", context)
