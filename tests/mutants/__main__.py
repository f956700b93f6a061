"""Puts faults into modules under overrides/hooks, and tells which ones no test notices.

make mutants                                      what differs in the guard from the main branch
make mutants SAMPLE=150                           150 of those faults, drawn by chance
make mutants SAMPLE=150 SEED=2                    150 others
make mutants MODULE=guard/links/alike_links.py    one module or folder
make mutants TESTS="tests/guard tests/content"    these tests alone are asked
"""

import sys
from argparse import ArgumentParser
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tests.mutants.asked_modules import asked_modules
from tests.mutants.asked_tests import ROOMS, copy_project, failing_test
from tests.mutants.equivalents import is_equivalent
from tests.mutants.faults import faults_in, is_python
from tests.mutants.told_faults import Told, tell

ROOT = Path(__file__).resolve().parents[2]
HARMED = "The tests fail without any fault. Mend that first: {test}"


def main() -> None:
    """Put in each fault that is asked for, and tell what became of it."""
    parser = ArgumentParser()
    parser.add_argument("module", help="a module or a folder under overrides/hooks")
    parser.add_argument("sample", type=int, help="how many faults; 0 for all")
    parser.add_argument("seed", type=int, help="of the draw")
    parser.add_argument("tests", nargs="*", default=ROOMS, help="files or folders")
    asked = parser.parse_args()
    modules = asked_modules(ROOT, asked.module)
    with TemporaryDirectory() as folder:
        copy = Path(folder, "project")
        copy_project(ROOT, copy)
        if test := failing_test(ROOT, copy, asked.tests):
            sys.exit(HARMED.format(test=test))
        faults = [fault for module in modules for fault in faults_in(copy, module)]
        number = min(asked.sample or len(faults), len(faults))
        print(f"{number} of {len(faults)} faults are put in, one after the other.", flush=True)
        told = []
        for fault in Random(asked.seed).sample(faults, number):
            with fault.put_in(copy) as line:
                if is_equivalent(fault.module, line) or not is_python(copy / fault.module):
                    continue
                test = failing_test(ROOT, copy, asked.tests, fault.module)
            told.append(Told(fault.module, fault.line, line, bool(test)))
            print(f"{len(told)} {told[-1]}\n    {test or 'NOTICED BY NO TEST'}", flush=True)
    tell(told, number - len(told))


if __name__ == "__main__":
    main()
