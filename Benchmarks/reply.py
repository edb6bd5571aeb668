"""Reads a script line by line and replies to each line: reply.py SCRIPT BYTES

The replies have that many bytes in all. It understands nothing; it is what scripted turns are
measured against.
"""

import sys

script, size = sys.argv[1], int(sys.argv[2])
with open(script, encoding="utf-8") as lines:
    count = sum(1 for _ in lines)
reply = "x" * (size // count - 1) + "\n"
with open(script, encoding="utf-8") as lines:
    for line in lines:
        if line.strip():
            sys.stdout.write(reply)
