"""Times two commands by turns, so that whatever else the machine does hits both."""

import os
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path


class Failure(Exception):
    """A command could not be run or gave a wrong result."""


@dataclass
class Command:
    """A command, what it is called in the table, and how it is timed."""

    name: str
    words: list
    to_prompt: bool = False
    # Each line of this file is given to it by itself, and the slowest of a hundred counts.
    lines: Path = None


@dataclass
class Sample:
    """The runs of one command."""

    seconds: list
    peaks: list

    @property
    def time(self):
        return statistics.median(self.seconds)

    @property
    def peak(self):
        return statistics.median(self.peaks)


class Bench:
    """A folder to work in, a fixed environment, and a stopwatch."""

    def __init__(self, folder, stopwatch):
        self.folder = Path(folder)
        self.stopwatch = stopwatch
        self.output = self.folder / "output"
        self.empty = self.folder / "empty"
        self.empty.mkdir()
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.empty), "INPUTRC": "/dev/null", "LANG": "C.UTF-8",
            "TERM": "xterm", "COLUMNS": "80", "LINES": "24"}
        self.starts = 0

    def once(self, command, output="/dev/null"):
        """Runs a command once; gives seconds and peak bytes."""
        # A state folder of its own for each run: no run finds what another has saved.
        self.starts += 1
        environment = self.environment | {"XDG_STATE_HOME": str(self.folder / f"state-{self.starts}")}
        mode = ["prompt"] if command.to_prompt else ["run", str(output)]
        if command.lines:
            mode = ["lines", str(command.lines)]
        done = subprocess.run(
            [self.stopwatch, *mode, *command.words], cwd=self.empty, env=environment, text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode != 0:
            raise Failure(f"{command.name}: {done.stderr.strip()[:400]}")
        nanoseconds, peak = map(int, done.stdout.split())
        return nanoseconds / 1e9, peak

    def by_turns(self, ours, theirs, runs, output="/dev/null"):
        """Runs A B A B ... after one warm-up of each."""
        samples = Sample([], []), Sample([], [])
        for number in range(-1, runs):
            for command, sample in zip((ours, theirs), samples):
                seconds, peak = self.once(command, output)
                if number >= 0:
                    sample.seconds.append(seconds)
                    sample.peaks.append(peak)
        return samples


def ratio(ones, others):
    """The median of the ratios of runs that stood side by side."""
    return statistics.median(one / other for one, other in zip(ones, others))
