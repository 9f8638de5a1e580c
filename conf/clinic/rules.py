"""What the failures and ``doctor.toml`` say, as plain data for both doctors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from clinic.knowledge import Wait, known
from clinic.places import LANGUAGES, PAGE
from clinic.records import Failure


def collect(failures: Iterable[Failure]) -> dict[str, Any]:
    """Return everything that a doctor needs, in any language: signatures, routes, replacements."""
    data = known()
    signatures = [
        {
            "slug": failure.slug,
            "error": signature.error,
            "route": list(signature.route),
            "seen": signature.seen or "",
            "unless": signature.unless or "",
            "aftershock": signature.aftershock,
        }
        for failure in failures
        for signature in failure.signatures
    ]
    return {
        "signatures": signatures,
        "routes": [[name, route.pattern] for name, route in data.routes.items()],
        "waits": [[name, wait.pattern] for name, wait in data.waits.items()],
        "culprits": [[item.kind, item.pattern] for item in data.culprits],
        "facts": [[item.kind, item.pattern, item.answer] for item in data.facts],
        **{key: getattr(data, key) for key in ("cleaning", "arrow", "context", "noise", "telling", "passed")},
    }


def words(failures: Iterable[Failure], language: str) -> dict[str, Any]:
    """Return the failures' titles, causes and fixes, and the doctor's own words, in one language."""
    data = known()
    failures = tuple(failures)
    said: Mapping[str, Mapping[str, Wait]] = {"routes": data.routes, "waits": data.waits}
    return {
        **data.words[language],
        "failures": {
            failure.slug: {key: getattr(failure.texts[language], key) for key in ("title", "cause", "fix")}
            for failure in failures
        },
        "silent": [failure.slug for failure in failures if failure.broken.expect == "silent"],
        **{group: {name: getattr(item, language) for name, item in items.items()} for group, items in said.items()},
        "signs": {name: route.sign for name, route in data.routes.items()},
    }


def everything(failures: Iterable[Failure]) -> dict[str, Any]:
    """Return what the command line needs: the rules, the words of both languages, the pages' addresses."""
    failures = tuple(failures)
    return {
        "rules": collect(failures),
        "words": {language: words(failures, language) for language in LANGUAGES},
        "address": {language: PAGE.format(language=language, slug="{0}") for language in LANGUAGES},
    }


def dumps(data: Any) -> str:
    """Write data as JSON in few bytes, the same each time."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
