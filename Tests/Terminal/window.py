"""A terminal window in which the program runs, and a person who types into it."""

import os
import pathlib
import tempfile
import time
import unittest

import pexpect
import pyte

HERE = pathlib.Path(__file__).parent
PROGRAM = os.environ["PROGRAM"]
# Nothing is ever waited for by the clock; this only ends a test that would wait for ever.
PATIENCE = 60
PASTE = "\x1b[200~{}\x1b[201~"
UP = "\x1b[A"


def unwrapped(lines):
    """The text of some lines, wherever they are broken."""
    return " ".join(" ".join(lines).split())


class Window:
    def __init__(self, folder, command, columns=80, rows=100, **environment):
        self.folder = folder
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self.mark = 0
        usual = {"HOME": folder, "PATH": os.environ["PATH"], "TERM": "xterm", "LC_ALL": "C.UTF-8"}
        self.child = pexpect.spawn(
            command[0],
            list(command[1:]),
            cwd=folder,
            env={**usual, **environment},
            dimensions=(rows, columns),
            echo=True,
        )
        self.child.delaybeforesend = None

    # What the person does

    def types(self, text):
        self.mark = self.screen.cursor.y
        self.child.send(text.encode())

    def enters(self, line, then):
        """Types a line, and waits until the program asks the next thing."""
        self.types(line)
        if line:
            self.shows(line[-1], below=self.mark - 1)
        self.child.send(b"\r")
        self.asks(then)

    def presses(self, letter):
        """Control and a letter."""
        self.mark = self.screen.cursor.y
        self.child.sendcontrol(letter)

    def resizes(self, columns):
        self.screen.resize(columns=columns)
        self.child.setwinsize(self.screen.lines, columns)

    def hangs_up(self):
        self.child.ptyproc.fileobj.close()
        self.child.ptyproc.closed = self.child.closed = True

    # What the person sees

    @property
    def lines(self):
        return [line.rstrip() for line in self.screen.display]

    def shows(self, text, below=None):
        """Waits until a text stands in the window, by default below the line of the last key."""
        below = self.mark if below is None else below
        self._wait(lambda: text in unwrapped(self.lines[below + 1 :]), text)

    def asks(self, text="", prompt=">"):
        """Waits until the program has said something and waits at an empty prompt itself."""

        def is_waiting():
            row = self.screen.cursor.y
            said = unwrapped(self.lines[self.mark :])
            is_empty = self.lines[row] == prompt and self.screen.cursor.x == len(prompt) + 1
            return is_empty and text in said and (row > self.mark or self.mark == 0)

        self._wait(is_waiting, text)

    def has_typed(self, text):
        """Waits until the line at the cursor ends so."""
        self._wait(lambda: self.lines[self.screen.cursor.y].endswith(text), text)

    def ends(self):
        """Waits for the end of the program; its status as a shell has it."""
        self._wait(lambda: False, "the end", until_end=True)
        return self.status()

    def status(self):
        self.child.wait()
        if self.child.signalstatus is not None:
            return 128 + self.child.signalstatus
        return self.child.exitstatus

    def _wait(self, is_there, what, until_end=False):
        deadline = time.monotonic() + PATIENCE
        while not is_there():
            try:
                piece = self.child.read_nonblocking(65536, timeout=PATIENCE)
            except pexpect.EOF:
                if until_end:
                    return
                raise AssertionError(f"it ended before {what!r}:\n" + self.text()) from None
            except pexpect.TIMEOUT:
                raise AssertionError(f"never saw {what!r}:\n" + self.text()) from None
            self.raw += piece
            self.stream.feed(piece)
            if time.monotonic() > deadline:
                raise AssertionError(f"never saw {what!r}:\n" + self.text())

    def text(self):
        return "\n".join(self.lines).rstrip() + "\n"


class TerminalTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.folder = place.name
        (pathlib.Path(self.folder) / "walk.md").write_bytes((HERE / "walk.md").read_bytes())

    def open(self, *arguments, guide="walk.md", **more):
        """The program in a window, with the small guide and a folder of its own."""
        dialogs = ["--dialogs", guide] if guide else []
        fixed = [*dialogs, "--transcripts", "kept", "--now", "2026-11-22"]
        return self.shell(PROGRAM, *arguments, *fixed, **more)

    def shell(self, *command, **more):
        window = Window(self.folder, command, **more)
        self.addCleanup(window.child.close, force=True)
        return window

    def saved(self):
        (path,) = (pathlib.Path(self.folder) / "kept").iterdir()
        return path.read_text()

    def assert_screen(self, window, name):
        self.assert_text(window.text(), name)

    def assert_text(self, text, name):
        path = HERE / "screens" / f"{name}.txt"
        if os.environ.get("ACCEPT"):
            path.write_text(text)
        self.assertEqual(path.read_text() if path.exists() else "", text)
