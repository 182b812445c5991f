"""Forks: other processes that have all that this one has read and worked out so far, so nothing is handed over.

Nothing a fork uses may be guarded by a lock that another thread could hold when it begins: in the fork it would stay
held for good. That is why a build's progress is shown without a thread (`commands/console.py`).
"""

from __future__ import annotations

import atexit
import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable

from generator.errors import BuildProblem

CAN_FORK = sys.platform == "linux"
"""On macOS a fork of a process that used the system's libraries may crash; Windows has none."""
SIGNAL_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of prctl(2)."""
_LET_GO = dict[int, float]()
"""Forks that have told all that is asked of them, and the CPU seconds that each took: they ended, or are about to."""


def fork(work: Callable[[], None]) -> int:
    """Have another process do the work and end, whatever comes: nothing else of this one's may run in it.

    Returns its number. It ends with status 0 when the work is done, and at once when this process ends.
    """
    _clear_away()
    parent = os.getpid()
    # What a signal raises while Python forks would be lost: it comes a moment later.
    held = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    try:
        number = os.fork()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)
    if number:
        return number
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and ends its forks
        _end_with(parent)
        _LET_GO.clear()  # others of the parent's
        gc.freeze()  # what is shared is not looked through for rubbish, which would copy it
        work()
        _wait_for_all()
        status = 0
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(status)


def wait_for(number: int) -> None:
    """Wait until a fork has ended. Raises BuildProblem where it was killed, or its work failed."""
    _, status = os.waitpid(number, 0)
    if status:
        raise _ended(os.waitstatus_to_exitcode(status))


def end(number: int, how: signal.Signals = signal.SIGKILL) -> None:
    """End a fork that is still at work, and wait until it has ended."""
    os.kill(number, how)
    os.waitpid(number, 0)


def let_go(number: int, seconds: float) -> None:
    """Leave a fork that has told all that is asked of it, and that it took so many CPU seconds.

    The system is a while at taking its memory back. Nobody waits for that before this process ends itself.
    """
    _LET_GO[number] = seconds


def seconds_let_go() -> float:
    """CPU seconds of the forks that were let go and that the system does not count as this process's own yet."""
    return sum(_LET_GO.values())


@atexit.register
def _wait_for_all() -> None:
    while _LET_GO:
        os.waitpid(_LET_GO.popitem()[0], 0)


def _clear_away() -> None:
    """Have the system forget those that have ended since they were let go, and count them."""
    for number in list(_LET_GO):
        if os.waitpid(number, os.WNOHANG)[0]:
            del _LET_GO[number]


def _end_with(parent: int) -> None:
    """Have this process killed at once when its parent ends, however that ends."""
    import ctypes

    ctypes.CDLL(None).prctl(SIGNAL_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:  # it ended before
        os._exit(1)


def _ended(status: int) -> BuildProblem:
    how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
    return BuildProblem(
        code="process-ended",
        file="the build",
        seen=f"a process that shared the work {how}",
        expected="it to do its part",
        advice="Run it again, with --jobs 1 where memory is short: then there is one process only.",
    )
