FROM python:3.11-slim-bookworm

ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 WEB_PINNED=false WENMING_DATA=/data DJANGO_SETTINGS_MODULE=cms.settings.production
WORKDIR /app
RUN useradd --system --uid 1000 wenming && mkdir /data && chown wenming /data
COPY requirements/base.txt requirements/base.txt
RUN pip install --require-hashes -r requirements/base.txt
COPY . .
USER wenming
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "cms.asgi", "-k", "asgi", "--bind", "0.0.0.0:8000", "--workers", "4", "--no-control-socket"]
