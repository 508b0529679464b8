#!/usr/bin/env python3
"""Types a line, with its tabs, into an interactive shell on a terminal of its own, and prints what the terminal shows.

    complete-name.py zsh|fish FOLDER LINE AWAITED

FOLDER has the completion script as the shell looks for it: _plimsoll or plimsoll.fish. It ends when the terminal shows
AWAITED, or with status 1 when it has not after a minute.
"""
import os
import pty
import select
import sys
import time

SHELLS = {
    "zsh": (["zsh", "-f", "-i"], "fpath=({0} $fpath); autoload -Uz compinit; compinit -u -d {0}/dump"),
    "fish": (["fish", "--no-config", "-i"], "source {0}/plimsoll.fish"),
}
SECONDS = 60


class Terminal:
    def __init__(self, arguments: list[str]):
        child, self.file = pty.fork()
        if child == 0:
            os.execvp(arguments[0], arguments)
        self.shown = b""

    def type(self, text: str) -> None:
        os.write(self.file, text.encode())

    def wait_for(self, awaited: str) -> bool:
        """Reads until the terminal shows a text."""
        end = time.monotonic() + SECONDS
        while awaited.encode() not in self.shown and time.monotonic() < end:
            if not select.select([self.file], [], [], 0.2)[0]:
                continue
            try:
                self.shown += os.read(self.file, 1 << 16)
            except OSError:  # The shell has ended.
                break
        return awaited.encode() in self.shown


def main() -> None:
    shell, folder, line, awaited = sys.argv[1:]
    os.environ.update(HOME=folder, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder, TERM="dumb")
    arguments, prepare = SHELLS[shell]
    terminal = Terminal(arguments)
    # What is typed is shown too: only its output has the word in one piece.
    terminal.type(prepare.format(folder) + "; echo rea''dy\r")
    found = terminal.wait_for("ready")
    if found:
        terminal.type(line + "\r")
        found = terminal.wait_for(awaited)
    sys.stdout.buffer.write(terminal.shown)
    sys.exit(0 if found else 1)


if __name__ == "__main__":
    main()
