"""What is measured: each function gives the rows of one subject."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from measuring import Command, Failure, ratio

here = Path(__file__).parent
TODAY = "2026-11-22"

# The system's own where there is one: others may go through wrappers that take longer than Python.
PYTHON = "/usr/bin/python3" if Path("/usr/bin/python3").exists() else sys.executable


@dataclass
class Row:
    what: str
    ours: str
    theirs: str
    against: str
    ratio: float
    target: str = ""
    holds: bool = True


def milliseconds(seconds):
    return f"{seconds * 1e3:,.1f} ms"


def megabytes(size):
    return f"{size / 1e6:,.1f} MB"


def start(bench, program, hello, runs):
    """Start to first prompt, with the guides that are built in."""
    saving = Command("first prompt", [program], to_prompt=True)
    quiet = Command("first prompt, --no-save", [program, "--no-save"], to_prompt=True)
    plain = Command("readline in C", [hello], to_prompt=True)
    python = Command("python3 -c pass", [PYTHON, "-c", "pass"])
    rows = []
    for ours, theirs, limit in [(saving, plain, 3), (quiet, plain, None), (saving, python, None)]:
        a, b = bench.by_turns(ours, theirs, runs)
        row = Row(
            ours.name, milliseconds(a.time), milliseconds(b.time), theirs.name, ratio(a.seconds, b.seconds))
        if limit:
            row.target, row.holds = f"at most {limit}", row.ratio <= limit
        rows.append(row)
    return rows


def reading(bench, program, steps, larger, parts, runs):
    """Checking a guide, and one ten times as large in several files."""
    small = bench.folder / "guide.md"
    generate(steps, small)
    folder = bench.folder / "guides"
    (folder / "en" / "guides").mkdir(parents=True)
    files = [folder / "en" / "guides" / f"part-{number}.md" for number in range(1, parts + 1)]
    for file in files:
        generate(larger // parts, file)
    size = sum(file.stat().st_size for file in files)

    check = Command("check", [program, "check", str(small)])
    check_larger = Command("check", [program, "check", str(folder)])
    cmark = ["cmark-gfm", "-e", "table", "-e", "tasklist"]
    for command, count in [(check, steps), (check_larger, larger)]:
        expect_steps(bench, command, count)

    rows = []
    for ours, paths, count, limit in [(check, [small], steps, 1), (check_larger, files, larger, None)]:
        theirs = Command("cmark-gfm", cmark + [str(path) for path in paths])
        a, b = bench.by_turns(ours, theirs, runs if count == steps else max(3, runs // 3))
        time = Row(
            f"check {count:,} steps", milliseconds(a.time), milliseconds(b.time), theirs.name,
            ratio(a.seconds, b.seconds))
        if limit:
            time.target, time.holds = f"at most {limit}", time.ratio <= limit
        memory = Row(
            f"check {count:,} steps, peak memory", megabytes(a.peak), megabytes(b.peak), theirs.name,
            ratio(a.peaks, b.peaks))
        rows += [time, memory]
    times_size = a.peak / size
    rows.append(Row(
        f"check {larger:,} steps, peak memory", megabytes(a.peak), megabytes(size), "the files' size",
        times_size, "at most 4", times_size <= 4))

    a, b = bench.by_turns(check_larger, check, max(3, runs // 3))
    growth = ratio(a.seconds, b.seconds) * steps / larger
    rows.append(Row(
        f"check {larger:,} steps, time a step", f"{a.time / larger * 1e6:.1f} µs", f"{b.time / steps * 1e6:.1f} µs",
        f"the same of {steps:,}", growth, "at most 1.2", growth <= 1.2))
    return rows


def generate(steps, path):
    # By another process, since this one has to stay small: see stopwatch.c.
    subprocess.run([sys.executable, here / "generate-guide", str(steps), path], check=True)


def expect_steps(bench, command, count):
    """The guides are sound, and every step of theirs was read."""
    bench.once(command, bench.output)
    said = bench.output.read_text()
    known = [int(word.replace(",", "")) for word in said.replace(",", "").split() if word.isdigit()]
    if "no errors" not in said or not any(count <= number < count + 1000 for number in known):
        raise Failure(f"check did not read {count} steps: {said[:2000]}")


def hearing(bench, program, count, runs):
    """Phrases that people type, heard one by one at the question about the reasons."""
    phrases = []
    for name in ["phrases.tsv", "phrases-unseen.tsv"]:
        with open(here.parent / "Tests" / "DialogueTests" / "Listening" / name, encoding="utf-8") as file:
            phrases += [line.split("\t")[3] for line in file]
    script = bench.folder / "phrases.txt"
    with open(script, "w", encoding="utf-8") as file:
        file.writelines(phrases[number % len(phrases)] + "\n" for number in range(count))
    ours = Command("hear", [program, "hear", "--at", "when-to-seek.reasons"], lines=script)
    theirs = Command("cat", ["cat"], lines=script)
    a, b = bench.by_turns(ours, theirs, runs)
    slowest = a.time - b.time
    return [Row(
        f"hear {count:,} phrases, 99 of 100 within", f"{a.time * 1e6:,.0f} µs", f"{b.time * 1e6:,.0f} µs",
        "cat, line by line", ratio(a.seconds, b.seconds), "at most 100 µs more", slowest <= 100e-6)]


# Through the guides that are built in: to the menu, then around by it.
SHIPPED = ("built-in guides", [], ["patient", "cancer", "known"], """
community|stories, tools|meaning|ask|shy|1, 3|phone|1 Dec|companion|heard|not-yet
""")

# A question of each kind, answered in every way: numbers, ids, labels, words, sentences.
LOOP = ("one question of each kind", ["--dialogs", str(here / "loop.md")], [], """
wet|1, 3|yes|45|2026-12-01|at the clinic|more|Fair|pen|no|12|3 Dec|the blue house|1|
There is drizzle.|papers, coat|2|600|tomorrow|my sister's home|1
""")


def turns(bench, program, count, runs):
    """Scripted turns, with the transcript written to a file."""
    rows = []
    for name, options, opening, around in [SHIPPED, LOOP]:
        script = bench.folder / "script.txt"
        answers = write_script(script, opening, [answer.strip() for answer in around.split("|")], count)
        ours = Command("turns", [program, "--no-save", "--now", TODAY, *options, "--script", str(script)])
        bench.once(ours, bench.output)
        expect_answers(bench.output, answers)
        size = bench.output.stat().st_size
        theirs = Command("python3", [PYTHON, str(here / "reply.py"), str(script), str(size)])
        a, b = bench.by_turns(ours, theirs, runs, bench.output)
        rate = answers / a.time
        rows.append(Row(
            f"{answers:,} turns, {name}", f"{rate / 1e3:,.0f}k/s", f"{answers / b.time / 1e3:,.0f}k/s",
            "replies by python3", ratio(a.seconds, b.seconds), "at least 300k/s", rate >= 300_000))
    return rows


def write_script(path, opening, around, count):
    """Writes at least so many answers, and gives how many there are."""
    rounds = -(-count // len(around))
    with open(path, "w", encoding="utf-8") as script:
        for answer in opening:
            script.write(answer + "\n")
        for _ in range(rounds):
            script.write("\n".join(around) + "\n")
        script.write("/quit\n")
    return len(opening) + rounds * len(around) + 1


def expect_answers(transcript, count):
    with open(transcript, encoding="utf-8") as lines:
        typed = sum(1 for line in lines if line.startswith("> "))
    if typed != count:
        raise Failure(f"the transcript has {typed} answers, not {count}")
