"""The scripts of the doctor: each has one job, is light, and comes after those that it needs."""

from __future__ import annotations

import gzip
import re

import pytest
from clinic.places import ROOT
from clinic.site.doctor import SCRIPTS

STATIC = ROOT / "conf" / "static"
WRITTEN = SCRIPTS[1:]  # the build writes the first one
LONGEST = 220  # lines
LIGHT = 16 * 1024  # bytes, compressed, without the rules
NEEDS = re.compile(r'require\("\./([\w-]+\.js)"\)')


def test_every_script_is_loaded() -> None:
    assert sorted(WRITTEN) == sorted(path.name for path in STATIC.glob("doctor*.js"))


@pytest.mark.parametrize("name", WRITTEN)
def test_script_is_short_and_stands_on_earlier_ones(name: str) -> None:
    text = (STATIC / name).read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST
    assert set(NEEDS.findall(text)) <= set(WRITTEN[: WRITTEN.index(name)])


def test_needs_are_found() -> None:
    assert NEEDS.findall((STATIC / "doctor.js").read_text(encoding="utf-8")) == [
        "doctor-text.js",
        "doctor-frames.js",
        "doctor-dumps.js",
    ]


def test_scripts_are_light() -> None:
    assert sum(len(gzip.compress((STATIC / name).read_bytes())) for name in WRITTEN) <= LIGHT
