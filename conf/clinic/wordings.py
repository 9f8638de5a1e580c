"""The messages that the failing programs printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clinic.normalizing import HANGS, OK, messages
from clinic.records import Failure, Script, Transcript

IN_C = re.compile(r"\((\w+\.c):\d+\)")


def wordings(failure: Failure) -> Iterator[tuple[str, Script, Transcript]]:
    """Yield every exception line that a program printed, fixes excepted, whichever process wrote it."""
    for script in failure.scripts:
        for transcript in script.recording.transcripts if script.recording else ():
            if script.role != "fixed":
                ended = [transcript.verdict] if transcript.verdict not in (OK, HANGS) else []
                for message in dict.fromkeys([*messages(transcript.text), *ended]):
                    yield worded(message), script, transcript


def worded(message: str) -> str:
    """Return a message without the line of CPython's C source that some end with; each version has another one."""
    return IN_C.sub(r"(\1:…)", message)
