"""Runs the SQL examples of the documentation again and compares what they print.

    scripts/check_examples.py [--accept] WAREHOUSE FILE...

An example is an indented block that begins with '$ scripts/entente sql --warehouse NAME "', goes on to the closing quote, and
then shows the result to its last line, '(n rows)'. The name w stands for WAREHOUSE, any other for the warehouse of that path.
With --accept what comes out now is written in place of what is shown.
"""

import difflib
import re
import subprocess
import sys
from pathlib import Path

INDENT = "    "
BEGIN = re.compile(re.escape(INDENT + "$ scripts/entente sql --warehouse ") + r'(\S+) "(.*)')
END_OF_RESULT = re.compile(r"\(\d+ rows?\)")


def examples(lines):
    """The warehouse and query of each example, and the lines from the first to the one after the last of its result."""
    found = []
    number = 0
    while number < len(lines):
        command = BEGIN.fullmatch(lines[number])
        if not command:
            number += 1
            continue
        query = [command.group(2)]
        while not query[-1].rstrip().endswith('"'):
            number += 1
            query.append(lines[number])
        begin = end = number + 1
        while end < len(lines) and not END_OF_RESULT.fullmatch(lines[end].strip()):
            if not lines[end].startswith(INDENT):
                sys.exit(f"line {begin + 1}: the result of an example does not end with (n rows)")
            end += 1
        found.append((command.group(1), "\n".join(query).rstrip().removesuffix('"'), begin, end + 1))
        number = end + 1
    return found


def results(warehouse, queries):
    """What each query prints, from one session."""
    statements = "".join(query + "\n;\n" for query in queries)
    command = ["scripts/entente", "sql", "--warehouse", warehouse]
    run = subprocess.run(command, input=statements, text=True, capture_output=True)
    if run.returncode != 0:
        sys.exit(f"scripts/entente sql ended with {run.returncode}: {run.stderr.strip()}")
    printed, result = [], []
    for line in run.stdout.splitlines():
        result.append((INDENT + line).rstrip())
        if END_OF_RESULT.fullmatch(line):
            printed.append(result)
            result = []
    if len(printed) != len(queries):
        sys.exit(f"{len(queries)} queries gave {len(printed)} results")
    return printed


def main(arguments):
    accept = arguments[:1] == ["--accept"]
    warehouse, *files = arguments[1:] if accept else arguments
    texts = {file: Path(file).read_text(encoding="utf-8").split("\n") for file in files}
    found = [(file, example) for file in files for example in examples(texts[file])]
    names = {name for _, (name, _, _, _) in found}
    printed = {
        name: iter(results(warehouse if name == "w" else name, [query for _, (of, query, _, _) in found if of == name]))
        for name in names
    }
    compared = [(file, begin, end, next(printed[name])) for file, (name, _, begin, end) in found]
    differences = 0
    # From the last to the first, so that lines before keep their numbers.
    for file, begin, end, result in reversed(compared):
        shown = texts[file][begin:end]
        if shown != result:
            differences += 1
            texts[file][begin:end] = result
            print("\n".join(difflib.unified_diff(shown, result, f"{file}:{begin + 1}", "now", lineterm="")))
    if accept:
        for file in files:
            Path(file).write_text("\n".join(texts[file]), encoding="utf-8")
    print(f"{len(found)} examples, {differences} print something else")
    return 0 if accept or differences == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
