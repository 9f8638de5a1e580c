"""apply_async returns a result object; get() of each in turn gives the answers in the order of the inputs."""

from multiprocessing.pool import ThreadPool
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
    with ThreadPool(2) as pool:
        results = [pool.apply_async(capital, (country,)) for country in countries]
        for country, result in zip(countries, results):
            print(f"{country}: {result.get()}")


if __name__ == "__main__":
    main()
