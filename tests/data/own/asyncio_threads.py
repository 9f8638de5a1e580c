"""A function that asyncio runs in its thread pool raises TypeError."""

import asyncio


def join(name: object) -> str:
    return "tea: " + name  # type: ignore[operator]  # raised here


async def main() -> None:
    print(await asyncio.to_thread(join, 3))


if __name__ == "__main__":
    asyncio.run(main())
