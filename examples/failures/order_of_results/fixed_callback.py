"""partial gives the callback its input, so it need not come in the order of the inputs, and does not."""

from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Event

slow_answer = Event()  # stands for a slow server: it answers when another one has


def capital(country: str) -> str:
    """Return the capital of a country; Japan's server is the slow one."""
    if country == "Japan":
        slow_answer.wait()
    return {"Japan": "Tokyo", "Kenya": "Nairobi"}[country]


def show(country: str, future: Future[str]) -> None:
    """Print a country with its capital, or with what went wrong."""
    print(f"{country}: {future.exception() or future.result()}")
    slow_answer.set()


def main() -> None:
    """Ask for each country's capital."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        for country in ["Japan", "Kenya"]:
            pool.submit(capital, country).add_done_callback(partial(show, country))


if __name__ == "__main__":
    main()
