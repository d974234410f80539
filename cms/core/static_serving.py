from django.http import HttpRequest, HttpResponse
from whitenoise.middleware import WhiteNoiseMiddleware


class StaticFilesMiddleware(WhiteNoiseMiddleware):
    """WhiteNoise, answering with the bytes of a file instead of a stream.

    Under ASGI Django reads such a stream whole as well, in the event loop and with a warning on
    the screen for each process.
    """

    @staticmethod
    def serve(static_file: object, request: HttpRequest) -> HttpResponse:
        found = static_file.get_response(request.method, request.META)  # type: ignore[attr-defined]
        content = b""
        if found.file is not None:
            with found.file as opened:
                content = opened.read()
        response = HttpResponse(content, status=int(found.status))
        del response["Content-Type"]
        for name, value in found.headers:
            response[name] = value
        return response
