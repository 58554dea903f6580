"""A Dask cluster to read on: this machine's cores, or the scheduler that DASK_SCHEDULER_ADDRESS names."""
import asyncio
import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .sources import CorpusError, one_line

IGNORE = shutil.ignore_patterns("__pycache__")
ROOT = Path(__file__).resolve().parents[2]
SECONDS = 10                    # that a scheduler has to answer in


def connect(workers=2):
    """A Dask Client: of the cluster at DASK_SCHEDULER_ADDRESS where that is set, whose workers are sent newsread and its rules;
    else of `workers` processes on this machine that listen on loopback alone (Dask's own default listens to the network).

    CorpusError if no scheduler answers. The workers of a cluster need the libraries of requirements.lock; close() the client, or
    use it in a `with` block.
    """
    address = os.environ.get("DASK_SCHEDULER_ADDRESS")
    return remote(address) if address else local(workers)


def local(workers):
    from distributed import Client
    return Client(n_workers=workers, threads_per_worker=1, host="127.0.0.1", dashboard_address="127.0.0.1:0")


def remote(address):
    from distributed import Client
    try:
        with ThreadPoolExecutor(1) as thread:                   # which has no event loop yet, as a notebook's own has
            thread.submit(asyncio.run, greet(address)).result()
        client = Client(address, timeout=SECONDS)
    except Exception as error:                                  # another kind of server may answer anything
        raise CorpusError(f"No Dask scheduler answers at {address} ({one_line(error)}): start one, or unset "
                          "DASK_SCHEDULER_ADDRESS.") from error
    send(client)
    return client


async def greet(address):
    """Shake hands with a scheduler; an error if that takes long. A Client waits for ever for one that says nothing: its timeout
    is that of the connection alone, on purpose (distributed pull request 7698; issue 8071)."""
    from distributed import Security
    from distributed.comm import connect as reach
    comm = await asyncio.wait_for(reach(address, SECONDS, **Security().get_connection_args("client")), SECONDS)
    await comm.close()


def send(client):
    """Send the package and data/rules to all workers, those of now and those that join later; each worker starts anew with them."""
    from distributed.diagnostics.plugin import UploadDirectory
    with tempfile.TemporaryDirectory() as folder:
        for part in ("newsread", "data/rules"):
            shutil.copytree(ROOT / part, Path(folder) / "newsread-code" / part, ignore=IGNORE)
        client.register_plugin(UploadDirectory(str(Path(folder) / "newsread-code"), restart_workers=True, update_path=True))
