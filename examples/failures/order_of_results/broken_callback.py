"""The callback of apply_async appends answers as they come; zip gives them to the wrong inputs."""

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
    answers: list[str] = []
    with ThreadPool(2) as pool:
        japan, kenya = (pool.apply_async(capital, (name,), callback=answers.append) for name in ("Japan", "Kenya"))
        kenya.wait()
        slow_answer.set()
        japan.wait()
    for country, answer in zip(("Japan", "Kenya"), answers):
        print(f"{country}: {answer}")  # prints Japan: Nairobi


if __name__ == "__main__":
    main()
