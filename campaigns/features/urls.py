from django.urls import path

from campaigns.features import feeds, views

urlpatterns = [
    path("contributors/<slug:slug>/", views.contributor, name="contributor"),
    path("contributors/<slug:slug>/feed/", feeds.ContributorFeed(), name="contributor-feed"),
    path("districts/<slug:slug>/", views.district, name="district"),
    path("districts/<slug:slug>/feed/", feeds.DistrictFeed(), name="district-feed"),
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("topics/<slug:slug>/feed/", feeds.TopicFeed(), name="topic-feed"),
    path("feeds/latest/", feeds.LatestFeed(), name="latest-feed"),
    path("feeds/campaigns/<slug:slug>/", feeds.CampaignFeed(), name="campaign-feed"),
]
