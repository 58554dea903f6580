"""Kernels that start at once: one process imports and reads what every notebook needs; each kernel is a fork of it.

Where processes cannot safely be forked (Windows, macOS) every kernel starts anew, as in JupyterLab; the outputs are the same."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INLINE = "module://matplotlib_inline.backend_inline"        # what a kernel sets before a notebook imports matplotlib


class Server:
    """The process that is forked, ended with the block: `with Server() as server: …`."""

    def __enter__(self):
        self.process = subprocess.Popen([sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        start_new_session=True) if sys.platform == "linux" else None
        return self

    def __exit__(self, *_):
        if self.process:
            self.process.communicate()                      # its input ends, and so does it; so do kernels that are left

    def fork(self, argv, folder):
        """The number of a new process that runs a kernel with these arguments in a folder."""
        self.process.stdin.write(json.dumps([argv, str(folder)]) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline() or 0)

    def provide(self, manager):
        """Have a jupyter_client manager take its kernel from here."""
        if self.process:
            from jupyter_client.provisioning import LocalProvisioner

            class Provisioner(LocalProvisioner):
                async def launch_kernel(provisioner, cmd, cwd, **_):
                    provisioner.process = Fork(self.fork(cmd[cmd.index("-f"):], cwd))
                    provisioner.pid = provisioner.pgid = provisioner.process.pid
                    return provisioner.connection_info
            manager.provisioner = Provisioner(kernel_spec=manager.kernel_spec, parent=manager)


class Fork:
    """A process that is not our child, as far as jupyter_client needs a subprocess.Popen."""
    stdin = stdout = stderr = None

    def __init__(self, pid):
        if not pid:
            raise RuntimeError("The process that kernels are forked from has ended: what it said stands above.")
        self.pid = pid

    def poll(self):
        """None while it runs."""
        try:
            return os.kill(self.pid, 0)
        except ProcessLookupError:
            return 1

    wait = poll

    def send_signal(self, number):
        os.kill(self.pid, number)


def serve():
    """Fork a kernel for each line of standard input, [arguments, folder], and say its number."""
    os.environ |= {"JPY_PARENT_PID": str(os.getpid()), "MPLBACKEND": INLINE}
    prepare()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)           # a kernel that has ended leaves nothing behind
    for line in sys.stdin:
        pid = fork()
        if not pid:
            kernel(*json.loads(line))
        print(pid, flush=True)


def fork():
    with warnings.catch_warnings():                         # numpy's threads, which wait for work, are safe to fork
        warnings.simplefilter("ignore", DeprecationWarning)
        return os.fork()


def prepare():
    """Import what notebooks import, and read and draw once, so that word lists and fonts are in memory."""
    sys.path[0] = str(ROOT)
    import ipykernel.kernelapp  # noqa: F401
    import ipykernel.zmqshell  # noqa: F401

    import utils  # noqa: F401
    from newsread import charts, explorer, export, read, tables, words  # noqa: F401
    reading = read("Ana Lopez agreed. “Peace is good,” she said.")
    with tempfile.TemporaryDirectory() as folder:
        tables.save_tables(reading, folder)
        export.save_figure(charts.tone_by_paragraph(reading), "figure", folder)
    del sys.path[0]


def kernel(argv, folder):
    """Be a kernel until it is told to end."""
    from ipykernel.kernelapp import IPKernelApp
    os.setsid()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.chdir(folder)
    with open(os.devnull) as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)                                           # 0 and 1 were the line to the server's parent
    sys.argv = ["ipykernel_launcher", *argv]
    IPKernelApp.launch_instance()
    os._exit(0)


if __name__ == "__main__":
    serve()
