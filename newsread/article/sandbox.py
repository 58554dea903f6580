"""Runs extract.py with a limit on time and memory."""
import json
import subprocess
import sys
from tempfile import TemporaryFile
from time import monotonic

from . import extract
from .base import ArticleError

SECONDS, BYTES, TICK = 8, 200_000_000, .05
HIDE = getattr(subprocess, "CREATE_NO_WINDOW", 0)           # Windows would open a console


def run(kind, data, name):
    """What extract.<kind>(data) returns; ArticleError where it refuses, fails, or takes too much."""
    command = [sys.executable, "-P", extract.__file__, kind]
    with TemporaryFile() as file:                           # a pipe to write to could not be left and taken up again
        file.write(data)
        file.seek(0)
        pipes = {"stdin": file, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        with subprocess.Popen(command, creationflags=HIDE, **pipes) as process:
            out = watch(process)
    if out is None:
        raise ArticleError(f"{name} takes over {SECONDS} s or {BYTES // 10**6} MB to open: save its text as plain text.")
    if process.returncode:
        raise ArticleError(f"{name} is damaged, or no {kind.upper()} file at all: save it anew, or save its text as plain text.")
    result = json.loads(out)
    if "refused" in result:
        raise ArticleError(f"{name} {result['refused']}")
    return result


def watch(process):
    """What a process writes; None if it had to be ended."""
    end = monotonic() + SECONDS
    while True:
        try:
            return process.communicate(timeout=TICK)[0]
        except subprocess.TimeoutExpired:
            if monotonic() > end or memory(process) > BYTES:
                process.kill()
                return None


def memory(process):
    """Bytes that a running process holds."""
    import psutil
    try:
        return psutil.Process(process.pid).memory_info().rss
    except psutil.Error:                                    # it has just ended
        return 0
