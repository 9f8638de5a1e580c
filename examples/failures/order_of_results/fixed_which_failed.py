"""An except clause around result() keeps the loop going, and the dict says which input failed."""

from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

first_answer = Event()  # stands for a slow server: it fails when another one has answered


def capital(country: str) -> str:
    """Return the capital of a country; the server knows none of Atlantis."""
    if country == "Atlantis":
        first_answer.wait()
    return {"Japan": "Tokyo", "Kenya": "Nairobi"}[country]


def main() -> None:
    """Print each country with its capital, and then those to ask for again."""
    failed = []
    with ThreadPoolExecutor(max_workers=2) as pool:
        countries_of = {pool.submit(capital, country): country for country in ["Atlantis", "Kenya"]}
        for future in as_completed(countries_of):
            country = countries_of[future]
            try:
                print(f"{country}: {future.result()}")
            except KeyError as error:
                print(f"{country}: {error!r}")
                failed.append(country)
            first_answer.set()
    print(f"failed: {failed}")


if __name__ == "__main__":
    main()
