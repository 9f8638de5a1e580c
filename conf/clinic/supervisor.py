"""Start programs, one after the other, and wait until all that each has started has ended: ``supervisor.py PARENT FD``.

On Linux whoever loses its parent becomes a child of this process, whatever its environment, session or
process group is; so all that a program starts stays below one process, as root and as an ordinary user.
Each request comes through the socket FD, with the file descriptors of the program's input, of its terminal and of a
pipe. Into the pipe go the program's process id, its exit status once it has ended, and the end of the file once
nothing is left. If the thread that started this process ends, or on SIGTERM, everything is ended.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import socket
import sys
import time

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36
ROUND = 0.01


def below(top: int) -> set[int]:
    """Return the ids of all processes below one, as Linux lists them for each thread."""
    found: set[int] = set()
    left = [top]
    while left:
        new = set(children(left.pop())) - found
        found |= new
        left += new
    return found


def children(pid: int) -> list[int]:
    """Return the children of each thread of a process; what has gone had given them to its supervisor."""
    try:
        threads = os.listdir(f"/proc/{pid}/task")  # noqa: PTH208 - importing pathlib takes longer than all the rest
    except OSError:
        return []
    return [child for thread in threads for child in children_of_thread(pid, thread)]


def children_of_thread(pid: int, thread: str) -> list[int]:
    """Return what Linux lists for one thread; nothing once it has ended."""
    try:
        with open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as file:  # noqa: PTH123 - as above
            return [int(child) for child in file.read().split()]
    except OSError:
        return []


def adopt_orphans(parent: int) -> None:
    """Become the process that orphans below are given to, and hear of the parent's death; only Linux knows how."""
    signal.signal(signal.SIGTERM, lambda *_: end_all())
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        for option, value in ((PR_SET_CHILD_SUBREAPER, 1), (PR_SET_PDEATHSIG, signal.SIGTERM)):
            if libc.prctl(option, int(value), 0, 0, 0) != 0:
                raise OSError(ctypes.get_errno(), f"prctl({option})")
    if os.getppid() != parent:
        sys.exit("the process that started this one has died")


def end_all() -> None:
    """Kill everything below until nothing is left, and end."""
    while left := below(os.getpid()):
        for pid in left:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        time.sleep(ROUND)
        reap()
    os._exit(1)


def reap() -> None:
    """Take leave of every child that has ended."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def request(requests: socket.socket) -> tuple[dict[str, object], list[int]]:
    """Return the next request and its file descriptors, which no program inherits; end if there will be none."""
    length, fds, _, _ = socket.recv_fds(requests, 8, 3)
    if not length:
        sys.exit()
    for fd in fds:
        os.set_inheritable(fd, False)
    return json.loads(requests.recv(int.from_bytes(length, "big"), socket.MSG_WAITALL)), fds


def start(command: list[str], folder: str, environment: dict[str, str], stdin: int, terminal: int) -> int:
    """Start the program in a session of its own; return its process id."""
    child = os.fork()
    if child:
        return child
    try:
        os.setsid()
        for number, fd in enumerate((stdin, terminal, terminal)):
            os.dup2(fd, number)
        os.chdir(folder)
        # Python ignores two of them, and what a shell starts in the background SIGINT; a reader's program does not.
        for ignored in (signal.SIGINT, signal.SIGPIPE, signal.SIGXFSZ):
            signal.signal(ignored, signal.SIG_DFL)
        os.execve(command[0], command, environment)
    except OSError as error:
        os.write(2, f"{command[0]} was not started: {error}\n".encode())
    os._exit(127)


def supervise(program: int, report: int) -> None:
    """Report, and take leave of every child until none is left."""
    os.write(report, f"{program}\n".encode())
    while True:
        try:
            child, status = os.wait()
        except ChildProcessError:
            return
        if child == program:
            os.write(report, f"{os.waitstatus_to_exitcode(status)}\n".encode())


def main() -> None:
    """Serve until nobody asks any more."""
    requests = socket.socket(fileno=int(sys.argv[2]))
    requests.set_inheritable(False)
    adopt_orphans(int(sys.argv[1]))
    while True:
        asked, (stdin, terminal, report) = request(requests)
        program = start(**asked, stdin=stdin, terminal=terminal)  # type: ignore[arg-type]  # as owning.start asks
        os.close(stdin)
        os.close(terminal)
        supervise(program, report)
        os.close(report)


if __name__ == "__main__":
    main()
