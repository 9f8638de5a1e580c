"""Results of imap_unordered are zipped with the inputs and land at the wrong ones."""

from multiprocessing.pool import ThreadPool
from threading import Event

slow_answer = Event()  # stands for a slow server: it answers when another one has


def capital(country: str) -> str:
    """Return the capital of a country; Japan's server is the slow one."""
    if country == "Japan":
        slow_answer.wait()
    return {"Japan": "Tokyo", "Kenya": "Nairobi"}[country]


def main() -> None:
    """Print each country with its capital."""
    countries = ["Japan", "Kenya"]
    with ThreadPool(2) as pool:
        for country, answer in zip(countries, pool.imap_unordered(capital, countries)):
            print(f"{country}: {answer}")  # prints Japan: Nairobi
            slow_answer.set()


if __name__ == "__main__":
    main()
