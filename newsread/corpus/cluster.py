"""A Dask cluster to read on: this machine's cores, or the scheduler that DASK_SCHEDULER_ADDRESS names."""
import os
import shutil
import tempfile
from pathlib import Path

from .sources import CorpusError

IGNORE = shutil.ignore_patterns("__pycache__")
ROOT = Path(__file__).resolve().parents[2]


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
        client = Client(address, timeout="10s")
    except (OSError, ValueError, MemoryError) as error:         # the last where another kind of server answers
        raise CorpusError(f"No Dask scheduler answers at {address}: start one, or unset DASK_SCHEDULER_ADDRESS.") from error
    send(client)
    return client


def send(client):
    """Send the package and data/rules to all workers, those of now and those that join later; each worker starts anew with them."""
    from distributed.diagnostics.plugin import UploadDirectory
    with tempfile.TemporaryDirectory() as folder:
        for part in ("newsread", "data/rules"):
            shutil.copytree(ROOT / part, Path(folder) / "newsread-code" / part, ignore=IGNORE)
        client.register_plugin(UploadDirectory(str(Path(folder) / "newsread-code"), restart_workers=True, update_path=True))
