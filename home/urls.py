from django.urls import path

from home import views

urlpatterns = [path("healthz", views.healthz, name="healthz")]
