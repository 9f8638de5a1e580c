"""Requires django and httpx: sync_to_async runs one call of a request at a time, in one thread for each request."""

from __future__ import annotations

import asyncio
from threading import Barrier, BrokenBarrierError

import django
import httpx
from asgiref.sync import sync_to_async
from django.conf import settings
from django.core.asgi import get_asgi_application
from django.core.exceptions import SynchronousOnlyOperation
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.urls import path

between_requests = Barrier(2)


def query(both: Barrier) -> str:
    """Query, and say whether another call does so at the same time."""
    connection.ensure_connection()
    try:
        both.wait(timeout=3)
    except BrokenBarrierError:
        return "one after the other"
    return "at the same time"


async def view(request: HttpRequest) -> HttpResponse:
    """Query without a thread, twice in each kind of thread, and at the same time as another request."""
    try:
        connection.ensure_connection()
    except SynchronousOnlyOperation as error:
        text = f"{type(error).__name__}: {error}\n"
    for sensitive in (True, False):
        both, call = Barrier(2), sync_to_async(query, thread_sensitive=sensitive)
        answers = await asyncio.gather(call(both), call(both))
        text += f"two calls, thread_sensitive={sensitive}: {answers[0]}\n"
    return HttpResponse(f"{text}two requests: {await sync_to_async(query)(between_requests)}")


urlpatterns = [path("", view)]


async def main() -> None:
    """Send two requests to the application, as an ASGI server would."""
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
    settings.configure(DATABASES={"default": database}, ROOT_URLCONF=__name__, ALLOWED_HOSTS=["shop"])
    django.setup()
    transport = httpx.ASGITransport(get_asgi_application())
    async with httpx.AsyncClient(transport=transport, base_url="http://shop") as client:
        [response, _] = await asyncio.gather(client.get("/"), client.get("/"))
        print(response.text)


if __name__ == "__main__":
    asyncio.run(main())
