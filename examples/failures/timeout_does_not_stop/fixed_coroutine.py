"""A coroutine can be stopped wherever it awaits: asyncio.timeout() ends it, and its finally runs."""

from __future__ import annotations

import asyncio


async def render(report: str) -> str:
    """Render a report; it takes two seconds."""
    try:
        await asyncio.sleep(2)
    finally:
        print("cleaning up")
    print(f"{report} is rendered")
    return report


async def main() -> None:
    """Give a report half a second."""
    try:
        async with asyncio.timeout(0.5):
            print(await render("report.pdf"))
    except TimeoutError:
        print("report.pdf was given up")


if __name__ == "__main__":
    asyncio.run(main())
