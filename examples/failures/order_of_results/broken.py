"""Results of as_completed are zipped with the inputs and land at the wrong ones."""

from concurrent.futures import ThreadPoolExecutor, as_completed
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
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(capital, country) for country in countries]
        for country, future in zip(countries, as_completed(futures)):
            print(f"{country}: {future.result()}")  # prints Japan: Nairobi
            slow_answer.set()


if __name__ == "__main__":
    main()
