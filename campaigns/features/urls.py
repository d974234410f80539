from django.urls import path

from campaigns.features import views

urlpatterns = [
    path("contributors/<slug:slug>/", views.contributor, name="contributor"),
    path("districts/<slug:slug>/", views.district, name="district"),
    path("topics/<slug:slug>/", views.topic, name="topic"),
]
