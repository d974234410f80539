from django.urls import path

from cms.cases import views

urlpatterns = [
    path("", views.find, name="find_case"),
    path("new/<slug:kind>/<slug:key>/", views.write, name="write_case"),
    path("<str:receipt>/", views.follow, name="case"),
]
