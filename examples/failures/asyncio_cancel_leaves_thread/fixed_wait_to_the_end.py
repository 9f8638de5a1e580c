"""shield() leaves the task to the program, which waits for its end before it does anything else."""

import asyncio
from threading import Lock

payments: list[str] = []
server = Lock()  # stands for a slow server: it answers when somebody releases it


def pay(order: str) -> None:
    """Pay for an order in a worker thread."""
    with server:
        payments.append(order)


async def main() -> None:
    """Pay for one order, and say so when that takes long."""
    server.acquire()
    paying = asyncio.create_task(asyncio.to_thread(pay, "tea"))
    try:
        await asyncio.wait_for(asyncio.shield(paying), timeout=0.2)
    except asyncio.TimeoutError:
        print("this takes longer than usual")
        server.release()
        await paying


if __name__ == "__main__":
    asyncio.run(main())
    print(f"{len(payments)} payment for 1 order")
