"""An alarm when no task has ended for a while: which tasks are running, and where their threads are."""

from __future__ import annotations

import faulthandler
import threading
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

ANSWER = threading.Event()


def ask_server(page: int) -> int:
    """Wait for a server that does not answer before somebody looks for the reason."""
    ANSWER.wait()
    return page


def fetch(page: int) -> int:
    """Fetch a page; one of them has to be asked for."""
    return ask_server(page) if page == 2 else page


def main() -> None:
    """Fetch four pages; raise the alarm if none has come for half a second."""
    threading.current_thread().name = "main"
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="fetch") as pool:
        futures: dict[Future[int], int] = {pool.submit(fetch, page): page for page in range(4)}
        pending = set(futures)
        while pending:
            done, pending = wait(pending, timeout=0.5, return_when=FIRST_COMPLETED)
            if not done:
                running = [page for future, page in futures.items() if future.running()]
                print(f"{len(pending)} of {len(futures)} to do, running: {running}", flush=True)
                faulthandler.dump_traceback(all_threads=True)
                ANSWER.set()
    print("pages:", [future.result() for future in futures])


if __name__ == "__main__":
    main()
