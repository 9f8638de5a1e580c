"""The task returns its input together with its result, so the order does not matter."""

from multiprocessing.pool import ThreadPool
from threading import Event

slow_answer = Event()  # stands for a slow server: it answers when another one has


def capital(country: str) -> tuple[str, str]:
    """Return a country and its capital; Japan's server is the slow one."""
    if country == "Japan":
        slow_answer.wait()
    return country, {"Japan": "Tokyo", "Kenya": "Nairobi"}[country]


def main() -> None:
    """Print each country with its capital, as soon as it is there."""
    with ThreadPool(2) as pool:
        for country, answer in pool.imap_unordered(capital, ["Japan", "Kenya"]):
            print(f"{country}: {answer}")
            slow_answer.set()


if __name__ == "__main__":
    main()
