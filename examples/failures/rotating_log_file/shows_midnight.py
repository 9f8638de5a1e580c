"""Two handlers of one file rotate it at midnight, as two processes do; the second one differs between versions."""

from __future__ import annotations

import logging
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path
from tempfile import TemporaryDirectory


def say(handler: TimedRotatingFileHandler, message: str) -> None:
    """Log a message with a handler."""
    handler.handle(logging.makeLogRecord({"msg": message}))


def main() -> None:
    """Log before and after midnight with both handlers, and print the files."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "shop.log")
        handlers = {name: TimedRotatingFileHandler(path, when="midnight") for name in ("first", "second")}
        for name, handler in handlers.items():
            say(handler, f"{name}, before midnight")
        for name, handler in handlers.items():
            handler.rolloverAt = 0  # as if midnight had passed
            say(handler, f"{name}, after midnight")
        for file in sorted(path.parent.iterdir()):
            print("new file:" if file == path else "old file:", file.read_text().splitlines())


if __name__ == "__main__":
    main()
