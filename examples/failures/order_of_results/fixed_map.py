"""map gives the results in the order of the inputs, in whatever order the tasks finish."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

slow_answer = Event()  # stands for a slow server: it answers when another one has


def capital(country: str) -> str:
    """Return the capital of a country; Japan's server is the slow one."""
    if country == "Japan":
        slow_answer.wait()
    else:
        slow_answer.set()
    return {"Japan": "Tokyo", "Kenya": "Nairobi"}[country]


def main() -> None:
    """Print each country with its capital."""
    countries = ["Japan", "Kenya"]
    with ThreadPoolExecutor(max_workers=2) as pool:
        for country, answer in zip(countries, pool.map(capital, countries)):
            print(f"{country}: {answer}")


if __name__ == "__main__":
    main()
