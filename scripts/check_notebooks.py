"""Runs the notebooks from top to bottom on warehouses, in memory, and fails on an error, a warning, or an empty figure or table.

Called by scripts/notebooks --check.
"""

import copy
import os
import re
import resource
import sys
import tempfile
from pathlib import Path

import duckdb
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from traitlets.config import Config

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
SECONDS_PER_CELL = 600

# Run before the first cell: tells of figures with an axes on which nothing was drawn, before they are shown.
FIGURE_GUARD = """
import numpy as _numpy
import matplotlib.pyplot as _pyplot
_show = _pyplot.show
def _guarded(*arguments, **options):
    for number in _pyplot.get_fignums():
        for axes in _pyplot.figure(number).axes:
            if not _numpy.isfinite(axes.dataLim.get_points()).all():
                raise AssertionError(f"nothing is drawn on the axes '{axes.get_title(loc='left')}'")
    return _show(*arguments, **options)
_pyplot.show = _guarded
"""


def stored_faults(notebook):
    """What a notebook must not be stored with."""
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type == "code" and (cell.outputs or cell.execution_count is not None):
            yield f"cell {number} is stored with outputs or an execution count"


def texts(cell, mime):
    return ["".join(output.data[mime]) for output in cell.outputs if mime in output.get("data", {})]


def shown(cell):
    """Tables with rows, figures, and what is said to be too thin."""
    tables = [table for table in texts(cell, "text/html") if "<tbody>" in table]
    return tables, texts(cell, "image/png"), [text for text in texts(cell, "text/markdown") if text.startswith("*Too thin:")]


def run_faults(notebook):
    """What is wrong with a notebook that was run: nothing shown in a section, an empty table, something on standard error."""
    silent_sections, heading = {}, None
    for number, cell in enumerate(notebook.cells, 1):
        if cell.cell_type == "markdown":
            headings = re.findall(r"^## (.*)$", cell.source, flags=re.MULTILINE)
            heading = headings[-1] if headings else heading
            continue
        tables, figures, thin = shown(cell)
        if any(not re.search(r"<tbody>\s*<tr", table) for table in tables):
            yield f"cell {number} shows an empty table"
        for output in cell.outputs:
            if output.get("name") == "stderr":
                yield f"cell {number} warns: {output.text.strip().splitlines()[-1]}"
        silent_sections[heading] = silent_sections.get(heading, True) and not (tables or figures or thin)
    for heading, is_silent in silent_sections.items():
        if heading and is_silent:
            yield f"section '{heading}' shows neither a table nor a figure, and does not say why"


def is_large(warehouse):
    """Whether there is enough for every figure and table: bursts ask for 28 days, statistics for stories."""
    return duckdb.sql(
        f"""
        SELECT count(DISTINCT published_date) >= 28 AND sum(stories) >= 1000
        FROM read_parquet('{warehouse}/coverage/**/*.parquet')
        """
    ).fetchone()[0]


def run(notebook):
    """The notebook with its outputs; raises CellExecutionError."""
    running = copy.deepcopy(notebook)
    running.cells.insert(0, nbformat.v4.new_code_cell(FIGURE_GUARD, id="guard"))
    # Its kernel is spoken to over sockets in a directory of this user, not over ports.
    with tempfile.TemporaryDirectory() as sockets:
        kernel = {"KernelManager": {"transport": "ipc", "connection_file": f"{sockets}/kernel.json"}}
        NotebookClient(
            running,
            config=Config(kernel),
            timeout=SECONDS_PER_CELL,
            startup_timeout=SECONDS_PER_CELL,
            resources={"metadata": {"path": str(NOTEBOOKS)}},
        ).execute()
    running.cells.pop(0)
    return running


def processor_seconds():
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def main(warehouses):
    paths = sorted(NOTEBOOKS.glob("[0-9]-*.ipynb"))
    notebooks = {path.stem: nbformat.read(path, as_version=4) for path in paths}
    failed = 0

    def verdict(name, faults, note=""):
        nonlocal failed
        failed += bool(faults)
        print(f"{'FAIL' if faults else 'ok  '}  {name}{note}", flush=True)
        for fault in faults:
            print(f"      {fault}", flush=True)

    for name, notebook in notebooks.items():
        verdict(f"{name} is stored without outputs", list(stored_faults(notebook)))
    for warehouse in warehouses:
        os.environ["ENTENTE_WAREHOUSE"] = str(Path(warehouse).resolve())
        must_show_all = is_large(warehouse)
        for name, notebook in notebooks.items():
            before = processor_seconds()
            thin = []
            try:
                done = run(notebook)
                faults = list(run_faults(done))
                thin = [text for cell in done.cells if cell.cell_type == "code" for text in shown(cell)[2]]
                if must_show_all:
                    faults += [f"has enough, and says: {text}" for text in thin]
            except CellExecutionError as error:
                faults = [f"{error.ename}: {error.evalue}"]
            note = f": {processor_seconds() - before:.1f} s of CPU" + (f", too thin for {len(thin)} of its cells" if thin else "")
            verdict(f"{name} on {warehouse}", faults, note)
    print(f"notebooks: {processor_seconds():.0f} s of CPU, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
