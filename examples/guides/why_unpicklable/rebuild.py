"""Ask why an exception that can be pickled breaks the pool all the same."""

from __future__ import annotations

from why_unpicklable import explain


class ServerError(Exception):
    """The server did not deliver."""

    def __init__(self, status: int, page: int) -> None:
        super().__init__(f"status {status} for page {page}")
        self.status, self.page = status, page


def main() -> None:
    """Explain an exception inside of an answer."""
    print(explain({"error": ServerError(404, 2)}, "answer"))


if __name__ == "__main__":
    main()
