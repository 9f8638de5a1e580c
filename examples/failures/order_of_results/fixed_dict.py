"""A dict remembers which input each Future is for, in whatever order they finish."""

from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

slow_answer = Event()  # stands for a slow server: it answers when another one has


def capital(country: str) -> str:
    """Return the capital of a country; Japan's server is the slow one."""
    if country == "Japan":
        slow_answer.wait()
    return {"Japan": "Tokyo", "Kenya": "Nairobi"}[country]


def main() -> None:
    """Print each country with its capital, as soon as it is there."""
    countries = ["Japan", "Kenya"]
    with ThreadPoolExecutor(max_workers=2) as pool:
        countries_of = {pool.submit(capital, country): country for country in countries}
        for future in as_completed(countries_of):
            print(f"{countries_of[future]}: {future.result()}")
            slow_answer.set()


if __name__ == "__main__":
    main()
