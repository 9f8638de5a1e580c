"""A server that refuses one call refuses all others too: what one task hears, every thread has to wait for."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor


class Server:
    """Refuses its first call, and whoever calls within a second after it."""

    def __init__(self) -> None:
        """Begin without a call."""
        self.open_at = 0.0
        self.refused: list[str] = []

    def ask(self, page: str) -> float:
        """Return 0 for an answer, or the seconds of the header Retry-After that comes with the status 429."""
        if not self.refused:
            self.open_at = time.monotonic() + 1
        left = self.open_at - time.monotonic()
        if left > 0:
            self.refused.append(page)
        return max(0.0, left)


def refused(together: bool) -> list[str]:
    """Fetch three pages after a first one, and return which pages were refused."""
    server = Server()
    pause_ends = [0.0]  # for all threads
    heard = threading.Event()

    def fetch(page: str) -> None:
        while True:
            time.sleep(max(0.0, pause_ends[0] - time.monotonic()) if together else 0.0)
            seconds = server.ask(page)
            if not seconds:
                return
            pause_ends[0] = time.monotonic() + seconds
            heard.set()
            time.sleep(0.0 if together else seconds)

    with ThreadPoolExecutor(max_workers=4) as pool:
        pool.submit(fetch, "news")
        heard.wait()
        list(pool.map(fetch, ["sports", "weather", "cinema"]))
    return sorted(server.refused)


def main() -> None:
    """Let each task wait for itself, then all together."""
    print(f"each task waits for itself, refused: {refused(together=False)}")
    print(f"all tasks wait, refused: {refused(together=True)}")


if __name__ == "__main__":
    main()
