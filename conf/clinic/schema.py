"""What may stand in ``failure.toml``, ``guide.toml`` and ``verdicts.json``: each key once, with type and meaning.

The text behind a type is the key's meaning, which CONTRIBUTING.md repeats word for word. What :class:`About`
has, every :class:`clinic.records.Failure` has too.
"""

# Annotations stay types here, because cattrs reads what stands behind them: no "from __future__ import annotations".
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from cattrs.gen import override
from packaging.specifiers import SpecifierSet

from clinic.places import LANGUAGES
from clinic.values import brief, digest, each_of, file_name, filled, line, one_of, release, sentence, unique, version

FAMILIES = {
    "way-back": "a result or an exception of a worker cannot be sent back",
    "way-out": "a function or an argument cannot be sent to a worker",
    "starting": "a worker process cannot start, or starts as another program than was meant",
    "dead-worker": "a worker process ended by itself, and the pool is broken",
    "deadlock": "nothing is printed, and it never ends",
    "silence": "no error is shown, and a result, an error or a log line is missing",
    "stopping": "a timeout, a cancel, a shutdown or Ctrl-C does not do what it says",
    "api": "a call means something else than was meant",
    "shared-state": "tasks change the same object, and each other's results",
    "asyncio": "an event loop and an executor meet",
    "resources": "the system refuses something, or something is left behind",
    "slow": "it is right, and slower than a plain loop or than it could be",
    "memory": "it is right, and takes more memory than it should",
    "not-a-pool": "the message is that of a pool, and there is none",
}
EXECUTORS = ("process", "thread", "interpreter")
EXPECTATIONS = ("raises", "hangs", "silent")
START_METHODS = ("fork", "forkserver", "spawn")
NO_START_METHOD = "default"
VIAS = ("file", "stdin", "command", "interactive")

Family = Annotated[str, one_of(*FAMILIES)]
Line = Annotated[str, line]
Sentence = Annotated[str, sentence]
Lines = Annotated[tuple[Line, ...], unique]
Release = Annotated[str, release]
Expectation = Annotated[str, one_of(*EXPECTATIONS)]
Methods = Annotated[tuple[Annotated[str, one_of(*START_METHODS)], ...], unique]
Searched = Annotated[tuple[Line, ...], filled, unique]


@dataclass(frozen=True)
class Texts:
    """What a failure is called, why it happens and how to mend it, in one language."""

    title: Annotated[Sentence, "what the page is called"]
    short: Annotated[str, brief, "what the navigation calls it, in one line of it"]
    cause: Annotated[Sentence, "why it happens, in one sentence"]
    fix: Annotated[Sentence, "what to write instead, in one sentence"]


@dataclass(frozen=True, kw_only=True)
class Signature:
    """What identifies a failure in the text of a traceback; its expressions are regular ones.

    ``route`` is the way that the object took, one of those that ``doctor.toml`` names, or several of them.
    An ``aftershock`` is what another failure leaves behind: whatever else the text shows comes first.
    """

    error: Annotated[str, "a regular expression of the message"]
    route: Annotated[
        Lines,
        "the ways that the object took, as `doctor.toml` names them; the failure is *possible* if the text "
        "shows no route, and *not* this one if it shows others only",
    ] = ()
    seen: Annotated[str | None, "another expression that must match, for what no route says"] = None
    unless: Annotated[str | None, "one that must not"] = None
    possible: Annotated[bool, "`true`: the text alone cannot settle it, the failure is never more than *possible*"] = (
        False
    )
    aftershock: Annotated[
        bool, "`true`: this is what another failure leaves behind, whatever else matches comes first"
    ] = False


@dataclass(frozen=True, eq=False, kw_only=True)
class About:
    """What a failure is."""

    family: Annotated[Family, "one of the families below"]
    executors: Annotated[
        tuple[Annotated[str, one_of(*EXECUTORS)], ...],
        unique,
        "`process`, `thread`, `interpreter`; `[]` if none takes part",
    ]
    expect: Annotated[Expectation, "`raises`, `hangs`, or `silent`: exit status 0 and a wrong or missing result"]
    en: Annotated[Texts, "title, short title, cause and fix in English"]
    ja: Annotated[Texts, "the same in Japanese"]
    signatures: Annotated[
        tuple[Signature, ...], override(rename="signature"), "how the doctor recognizes it, see below"
    ] = ()
    also: Annotated[tuple[Family, ...], unique, "a second family that lists it"] = ()
    words: Annotated[
        Mapping[str, Searched],
        each_of(*LANGUAGES),
        'what people type who have this problem, in each language: `en = ["..."]`, `ja = ["..."]`',
    ] = field(default_factory=dict)
    station: Annotated[
        Line | None,
        "where on the map of the process boundary it stops; the route says so if this does not",
    ] = None
    timeline: Annotated[Sentence | None, "the reason why no timeline is drawn"] = None
    beside: Annotated[
        tuple[Line, ...],
        unique,
        "other programs whose timeline is drawn too, where the difference is the point, such as `fixed_*.py`",
    ] = ()


Group = Annotated[
    Line | None,
    "the dependency group that the programs need, on its Python only; an empty one is an optional part of Python",
]


@dataclass(frozen=True, eq=False, kw_only=True)
class Ways:
    """How the programs of a folder are run, or one of them; None is as usual."""

    pythons: Annotated[SpecifierSet | None, 'the versions that run it; `">=3.9"` is the default'] = None
    patches: Annotated[
        Annotated[tuple[Release, ...], unique] | None,
        "patch releases to record besides the newest of each version, where the page says that the patch matters",
    ] = None
    start_methods: Annotated[
        Methods | None, "default: all three if `executors` has `process`; `[]` if no process is started"
    ] = None
    may_hang: Annotated[bool | None, "`true` if some Pythons hang and others do not"] = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Program(Ways):
    """What is not as usual about one program."""

    expect: Annotated[Expectation | None, "needed for every `wrong_<how>`"] = None
    requires: Annotated[Lines, "packages that it imports or runs; they stand in its first line too"] = ()
    via: Annotated[
        str,
        one_of(*VIAS),
        "how Python gets it: `file` (default), `stdin`, `command` (after `-c`), `interactive` (`-i`)",
    ] = "file"
    flags: Annotated[tuple[Line, ...], 'options for Python, such as `["-W", "default"]`'] = ()
    group: Group = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Folder(Ways):
    """What a folder of programs says of all of them."""

    helpers: Annotated[Lines, "modules beside the programs that are no program themselves"] = ()
    scripts: Annotated[Mapping[str, Program], "a table for each program of which something is not as usual"] = field(
        default_factory=dict
    )


@dataclass(frozen=True, eq=False, kw_only=True)
class FailureFile(About, Folder):
    """``failure.toml``."""


@dataclass(frozen=True, eq=False, kw_only=True)
class GuideFile(Folder):
    """``guide.toml``."""

    group: Group = None


@dataclass(frozen=True, kw_only=True)
class Ending:
    """One way in which a program ended, and the runs that ended so."""

    verdict: Annotated[Line, "`ok`, `hangs`, or the last line of the exception"]
    transcript: Annotated[str, file_name, "the file that has the text of one of the runs"]
    python: Annotated[Release, "the patch release of that run"]
    start_method: Annotated[str, one_of(*START_METHODS, NO_START_METHOD), "the start method of that run"]
    runs: Annotated[Mapping[Annotated[str, version], Line], filled, "the start methods that ended so, of each Python"]


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """What is recorded of one program."""

    sha256: Annotated[str, digest, "of the program, its helpers and its command"]
    endings: Annotated[tuple[Ending, ...], filled, "each distinct ending"]
    requires: Annotated[Mapping[str, Line], "the releases of the packages it required"] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class VerdictsFile:
    """``verdicts.json``."""

    pythons: Annotated[Mapping[Annotated[str, version], Release], filled, "the patch release of each Python"]
    scripts: Annotated[Mapping[str, Recorded], "what is recorded of each program"]
