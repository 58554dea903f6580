"""The set-up: the lock alone, without a look for other versions, gives all that is needed."""
import re
from importlib.metadata import requires

from collection import ROOT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name as canonical

PINS = [Requirement(pin) for pin in re.findall(r"^(\S.*==[^\\\n]+)\\$", (ROOT / "requirements.lock").read_text(), re.M)]
ASKED = [Requirement(line) for path in ROOT.glob("requirements*.txt") for line in path.read_text().splitlines() if line[:1] not in ("", "#")]


def applies(asked, extra=""):
    return asked.marker is None or asked.marker.evaluate({"extra": extra})


PINNED = {canonical(pin.name): str(pin.specifier).removeprefix("==") for pin in PINS if applies(pin)}


def needed(asked):
    """All that the requirements ask for on this machine, with what those packages need in their turn."""
    seen, left = set(), list(asked)
    while left:
        one = left.pop()
        if str(one) not in seen:
            seen.add(str(one))
            left += [r for extra in ("", *one.extras) for r in map(Requirement, requires(one.name) or ()) if applies(r, extra)]
            yield one


def test_the_lock_pins_all_that_is_needed_in_versions_that_fit():
    found = list(needed(ASKED))
    assert len({one.name for one in found}) > 100
    assert not [str(one) for one in found if not one.specifier.contains(PINNED.get(canonical(one.name), "0"), prereleases=True)]


def test_every_line_that_sets_up_takes_the_lock_as_it_is():
    # without --no-deps, pip 23 takes the newest coverage for coverage[toml], which has no hash in the lock, and stops
    lines = [line for name in ("Makefile", "README.md") for line in (ROOT / name).read_text().splitlines()
             if "install" in line and "requirements.lock" in line]
    assert len(lines) == 3 and all("--no-deps --require-hashes" in line for line in lines)
