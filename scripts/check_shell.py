"""Uses the prompt of scripts/entente sql as a person does, on a pseudo-terminal.

    check_shell.py ENTENTE WAREHOUSE
"""

import fcntl
import os
import pathlib
import pty
import re
import select
import signal
import struct
import sys
import tempfile
import termios
import time

PATIENCE = 120  # seconds for one answer; nothing is measured
WIDTH = 60


class Person:
    """Types at the prompt and reads the screen."""

    def __init__(self, command, state):
        self.process, self.screen = pty.fork()
        if self.process == 0:
            # Ignored by whoever was started in the background, and by all that it starts: Java then takes no Ctrl-C.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.environ.update(TERM="xterm", XDG_STATE_HOME=state)
            os.execv(command[0], command)
        fcntl.ioctl(self.screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, WIDTH, 0, 0))
        self.unread = ""

    def types(self, keys):
        os.write(self.screen, keys.encode())

    def insists(self, keys, pattern):
        """Types keys again every five seconds until a pattern shows: they may come before what they are to stop has begun."""
        for _ in range(PATIENCE // 5):
            self.types(keys)
            again = time.monotonic() + 5
            while (left := again - time.monotonic()) > 0:
                if re.search(pattern, self.unread, re.DOTALL):
                    return self.reads(pattern)
                self.looks(left)
        return self.reads(pattern)

    def looks(self, seconds):
        """Waits for more on the screen; whether there was any."""
        ready, _, _ = select.select([self.screen], [], [], seconds)
        try:
            more = os.read(self.screen, 65536).decode(errors="replace") if ready else ""
        except OSError:
            more = ""
        self.unread += re.sub(r"\x1b(\[[0-9;?]*[A-Za-z]|[=>]|\][^\x07]*\x07)", "", more)
        return bool(more)

    def reads(self, pattern):
        """What the screen shows up to a pattern, without the terminal's own signs."""
        while not (found := re.search(pattern, self.unread, re.DOTALL)):
            if not self.looks(PATIENCE):
                os.kill(self.process, signal.SIGTERM)
                sys.exit(f"FAIL  no {pattern!r} on the screen, which shows:\n{self.unread[-2000:]}")
        shown, self.unread = self.unread[: found.end()], self.unread[found.end() :]
        return shown

    def status(self):
        signal.alarm(PATIENCE)
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


def main(entente, warehouse):
    with tempfile.TemporaryDirectory() as state:
        person = Person([entente, "sql", "--warehouse", warehouse], state)
        person.reads("entente> ")

        person.types("SELECT 40\r")
        person.reads(r"\.\.\.> ")
        person.types("+ 2 AS answer;\r")
        person.reads(r"answer\s+-+\s+42\s+\(1 row\)")
        passed("a statement of two lines is run")

        person.reads("entente> ")
        person.types("SELECT nonsense FROM")
        person.reads("FROM")
        person.types("\x03")
        person.reads("entente> ")
        person.types("SELECT 6 AS six;\r")
        person.reads(r"six\s+-+\s+6\s+\(1 row\)")
        person.reads("entente> ")
        passed("Ctrl-C drops the line")

        person.types("SELECT count(*) AS n FROM range(1000000000) a, range(1000000000) b WHERE (a.range * b.range) % 7 = 1;\r")
        person.reads(r"%[^>]*= 1;\s*\n")
        person.insists("\x03", "INTERRUPT")
        person.types("SELECT 8 AS eight;\r")
        person.reads(r"eight\s+-+\s+8\s+\(1 row\)")
        passed("Ctrl-C stops the statement that runs, and the session goes on")

        person.types("SELECT sum(charact\t) AS n FROM cover\t;\r")
        person.reads(r"n\s+-+\s+\d+\s+\(1 row\)")
        passed("Tab completes columns and tables")

        person.types(".format table\rSELECT text FROM articles LIMIT 1;\r")
        shown = person.reads(r"\(1 row\)")
        lines = shown[shown.index("\ntext") :].splitlines()
        assert any(line.endswith("…") for line in lines), shown
        assert all(len(line) <= WIDTH for line in lines if "entente>" not in line), shown
        passed("texts are cut to the terminal")

        person.types("SELECT * FROM nothing_here;\r")
        person.reads("entente: Catalog Error: Table with name nothing_here does not exist")
        person.types("COPY coverage TO 'coverage.csv';\r")
        person.reads("entente: refused: COPY")
        passed("errors are one line")

        # Only a terminal at its prompt takes Ctrl-D for an end.
        person.reads("entente> ")
        person.types("\x04")
        assert person.status() == 0
        passed("Ctrl-D ends")

        history = pathlib.Path(state, "entente", "sql_history").read_text(encoding="utf-8")
        assert "SELECT 6 AS six;" in history, history
        passed("the history is kept")


def passed(name):
    print("ok    sql at a terminal: " + name, flush=True)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]), sys.argv[2])
