"""What the failures and ``doctor.toml`` say, as plain data for both doctors."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from clinic.expressions import needed
from clinic.knowledge import known
from clinic.places import LANGUAGES, SITE
from clinic.records import Failure
from clinic.schema import Signature


def collect(failures: Iterable[Failure]) -> dict[str, Any]:
    """Return everything that a doctor needs, in any language: signatures, routes, replacements."""
    data = known()
    signatures = [
        {
            "slug": failure.slug,
            "error": signature.error,
            "needed": list(needed(signature.error)),
            "route": list(signature.route),
            "seen": signature.seen or "",
            "unless": signature.unless or "",
            "aftershock": signature.aftershock,
            "possible": signature.possible,
            "stations": stations(failure, signature),
        }
        for failure in failures
        for signature in failure.signatures
    ]
    return {
        "signatures": signatures,
        "routes": [
            [
                *(name, route.pattern, list(route.hides), route.own, route.station or "", route.unsure or ""),
                list(needed(route.pattern)),
            ]
            for name, route in data.routes.items()
        ],
        "waits": [[name, pattern] for name, pattern in data.waits.items()],
        "culprits": [[item.kind, item.pattern] for item in data.culprits],
        "facts": [[item.kind, item.pattern, item.answer] for item in data.facts],
        "variants": [[item.slug, item.name, item.pattern] for item in data.variants],
        "mechanisms": [
            [item.name, item.pattern, item.seen or "", item.unless or "", list(needed(item.pattern))]
            for item in data.mechanisms
        ],
        "kinds": [[item.name, item.pattern] for item in data.kinds],
        **{key: getattr(data, key) for key in ("cleaning", "arrow", "context", "noise", "telling", "layout", "passed")},
    }


def stations(failure: Failure, signature: Signature) -> list[list[str]]:
    """Return where on the map a failure stops, each with the way that shows it, the likeliest first.

    What ``failure.toml`` declares needs no way to show it. A signature that needs no way has those of the others.
    """
    if failure.station:
        return [["", failure.station]]
    every = signature.route or [name for item in failure.signatures for name in item.route]
    return [[name, place] for name in dict.fromkeys(every) if (place := known().routes[name].station)]


def words(failures: Iterable[Failure], language: str) -> dict[str, Any]:
    """Return the failures' titles, causes and fixes, and the doctor's own words, in one language."""
    data = known()
    failures = tuple(failures)
    said = data.words[language]
    signs = {
        failure.slug: "; ".join(
            dict.fromkeys(data.routes[name].sign for signature in failure.signatures for name in signature.route)
        )
        for failure in failures
    }
    return {
        **said,
        "mechanisms": {
            item.name: {**said["mechanisms"][item.name], "page": item.page or ""} for item in data.mechanisms
        },
        "failures": {
            failure.slug: {key: getattr(failure.texts[language], key) for key in ("title", "cause", "fix")}
            for failure in failures
        },
        "unexplained": [variant.name for variant in data.variants if not variant.reason],
        "silent": [failure.slug for failure in failures if failure.broken.expect == "silent"],
        "map": [
            {"name": name, "side": side, "at": said["sides"][side], "text": said["stations"][name]}
            for name, side in data.stations.items()
        ],
        "apart": {slug: said["apart"].replace("{0}", sign) for slug, sign in signs.items() if sign} | said["tells"],
    }


def everything(failures: Iterable[Failure]) -> dict[str, Any]:
    """Return what the command line needs: the rules, the words of both languages, the addresses of pages."""
    failures = tuple(failures)
    return {
        "rules": collect(failures),
        "words": {language: words(failures, language) for language in LANGUAGES},
        "address": {language: SITE.format(language=language) + "{0}.html" for language in LANGUAGES},
    }


def dumps(data: Any) -> str:
    """Write data as JSON in few bytes, the same each time."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
