"""The messages that the failing programs printed."""

from __future__ import annotations

from collections.abc import Iterator

from clinic.normalizing import HANGS, OK, messages
from clinic.records import Failure, Script, Transcript


def wordings(failure: Failure) -> Iterator[tuple[str, Script, Transcript]]:
    """Yield every exception line that a program printed, fixes excepted, whichever process wrote it."""
    for script in failure.scripts:
        for transcript in script.recording.transcripts if script.recording else ():
            if script.role != "fixed":
                ended = [transcript.verdict] if transcript.verdict not in (OK, HANGS) else []
                for message in dict.fromkeys([*messages(transcript.text), *ended]):
                    yield message, script, transcript
