"""A function that asyncio runs in a process pool raises AttributeError."""

import asyncio
from concurrent.futures import ProcessPoolExecutor


def upper(name: object) -> str:
    return name.upper()  # type: ignore[attr-defined, no-any-return]  # raised here


async def main() -> None:
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(await asyncio.get_running_loop().run_in_executor(pool, upper, 3))


if __name__ == "__main__":
    asyncio.run(main())
