"""Runs a command and says what it took of a processor and of memory."""

import os
import subprocess
import threading
from dataclasses import dataclass

KIB = 1024


@dataclass
class Cost:
    """What one run of a command took."""

    status: int
    milliseconds: float  # on a processor, the kernel's share included
    peak: int  # bytes of memory at most
    err: str


def run(arguments, give=b"", out=subprocess.DEVNULL):
    """Runs `arguments` with `give` as its input; its output goes to `out`."""
    child = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=out, stderr=subprocess.PIPE)
    errors = []
    reader = threading.Thread(target=lambda: errors.append(child.stderr.read()))
    reader.start()
    try:
        child.stdin.write(give)
        child.stdin.close()
    except BrokenPipeError:
        pass
    reader.join()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    milliseconds = 1e3 * (usage.ru_utime + usage.ru_stime)
    return Cost(child.returncode, milliseconds, usage.ru_maxrss * KIB, errors[0].decode(errors="replace"))


def cheapest(costs):
    """The run that took the least time: what other programs do counts little in it."""
    return min(costs, key=lambda cost: cost.milliseconds)
