"""What the examples are, as frozen records: failures and guides, their programs, what these printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from packaging.specifiers import SpecifierSet

from clinic.places import LANGUAGES
from clinic.schema import About, Texts

ROLES = ("broken", "fixed", "wrong", "shows")
GUIDE = "guide"
MARKER = re.compile(r"#\s(?P<kind>raises|hangs|prints)\b\s*(?P<what>.*)$")


@dataclass(frozen=True)
class Marker:
    """The comment on the line where a failure surfaces: ``# raises TypeError``."""

    line: int
    kind: str
    what: str


@dataclass(frozen=True)
class Transcript:
    """One distinct way in which a script ended, and the runs that ended so.

    ``python`` is the patch release that printed it; ``runs`` maps Python versions, newest first, to
    start methods: ``"3.13"`` for its newest patch release, ``"3.13.5"`` for one that was recorded besides.
    """

    path: Path
    verdict: str
    python: str
    start_method: str
    runs: Mapping[str, tuple[str, ...]]

    @property
    def text(self) -> str:
        """The recorded text, as a terminal showed it."""
        return self.path.read_text(encoding="utf-8")


@dataclass(frozen=True)
class Recording:
    """Everything recorded of one script."""

    digest: str
    requires: Mapping[str, str]
    transcripts: tuple[Transcript, ...]

    def transcript(self, version: str, start_method: str) -> Transcript | None:
        """Return the transcript for one Python version or patch release and start method, if there is one."""
        for transcript in self.transcripts:
            if start_method in transcript.runs.get(version, ()):
                return transcript
        return None


@dataclass(frozen=True, eq=False)
class Script:
    """One program of an example.

    ``role`` is one of :data:`ROLES`: ``broken.py`` and ``broken_<variant>.py`` fail, ``fixed_<how>.py``
    works, ``wrong_<how>.py`` is a popular fix that does not fix, ``shows_<what>.py`` works and
    demonstrates a fact; the programs of a guide have the role :data:`GUIDE`.
    ``expect`` is ``"ok"`` for what works, otherwise one of those of :class:`~clinic.schema.About`. ``may_hang`` says
    that it hangs on some Pythons only. ``via`` is how Python gets it: as a ``file``, through
    ``stdin``, as the text after ``-c`` (``command``), or typed (``interactive``).
    ``patches`` are patch releases to be recorded besides the newest of each version.
    ``requires`` are pure-Python packages; ``group`` is the dependency group whose packages it needs
    otherwise, and then it runs on the Python that the group is installed for, and on no other.
    """

    path: Path
    role: str
    expect: str
    pythons: SpecifierSet
    start_methods: tuple[str, ...]
    requires: tuple[str, ...] = ()
    group: str | None = None
    may_hang: bool = False
    via: str = "file"
    flags: tuple[str, ...] = ()
    helpers: tuple[Path, ...] = ()
    patches: tuple[str, ...] = ()
    recording: Recording | None = None

    @property
    def name(self) -> str:
        """The path below ``examples/``, as the ``example`` directive takes it."""
        return self.path.relative_to(self.path.parents[2]).as_posix()

    @property
    def timeline(self) -> Path:
        """Where its timeline is, if it has one: in which order what happened, as ``trace_futures.py`` saw it."""
        return self.path.parent / "recorded" / f"{self.path.stem}.timeline.json"

    @property
    def command(self) -> str:
        """What a reader types to run it."""
        start, name = " ".join(("python", *self.flags)), self.path.name
        return {
            "file": f"{start} {name}",
            "stdin": f"{start} < {name}",
            "command": f'{start} -c "$(cat {name})"',
            "interactive": f"{start} -i < {name}",
        }[self.via]

    @property
    def markers(self) -> tuple[Marker, ...]:
        """The comments that say where and how this script fails."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        found = ((number, MARKER.search(line)) for number, line in enumerate(lines, 1))
        return tuple(Marker(number, match["kind"], match["what"]) for number, match in found if match)


@dataclass(frozen=True, eq=False)
class Example:
    """A folder of programs and what they printed.

    ``pythons`` are the patch releases that ran them, by version; one recorded besides has its own name twice.
    """

    folder: Path
    scripts: tuple[Script, ...]
    pythons: Mapping[str, str] = field(default_factory=dict)

    @property
    def slug(self) -> str:
        """The name that folder, pages and addresses share."""
        return self.folder.name

    @property
    def file(self) -> Path:
        """The file that says what is not as usual in this folder."""
        return self.folder / ("failure.toml" if isinstance(self, Failure) else "guide.toml")


@dataclass(frozen=True, eq=False)
class Guide(Example):
    """The programs of one guide."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Failure(About, Example):
    """One failure: what its file says about it, and its scripts."""

    @property
    def texts(self) -> Mapping[str, Texts]:
        """Title, short title, cause and fix in each language."""
        return {language: getattr(self, language) for language in LANGUAGES}

    @property
    def families(self) -> tuple[str, ...]:
        """The families that list it, its own first."""
        return (self.family, *self.also)

    @property
    def broken(self) -> Script:
        """The program that fails."""
        return next(script for script in self.scripts if script.path.stem == "broken")

    @property
    def drawn(self) -> tuple[Script, ...]:
        """The programs that have a timeline: the one that fails, unless there is a reason, and what is named beside."""
        beside = [script for script in self.scripts if script.path.name in self.beside]
        return (*(() if self.timeline else (self.broken,)), *beside)
