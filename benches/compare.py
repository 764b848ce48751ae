#!/usr/bin/env python3
"""Runs the built program beside the pagers that are on this machine, and prints ratios.

    cargo build --release && python3 benches/compare.py [--runs 15] [--sizes 5,50,1000,10000]
    python3 benches/compare.py --peers less,bat    # beside these alone, where they are there
    python3 benches/compare.py --shelf 100000      # a folder of so many articles, and nothing else
    python3 benches/compare.py --leaving 100000    # leaving a text of so many KB while it is read or searched

Every program is started in a pseudo-terminal of 80x24, one after the other in turns, so that a busy
machine is busy for all of them; figures are medians, and ratios are to `less`. Inputs are made on
the fly. Nothing is measured but what comes out of the terminal: the time from exec until a word of
the first line was written, from a key until 40 ms of silence (less those 40 ms), the bytes for a
key, and the time from `q` to the end. A program that asks back is not answered: it is ended after a
second, and the time that it takes to leave is not told (--leave-within). Needs nothing but Python
and Linux or a BSD.
"""
import argparse
import os
import pty
import resource
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import time

import fcntl
import termios

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.join(HERE, "..", "target", "release", "unspoil")
QUIET = 0.04
PROSE = ("The keeper walked along the pier in the rain, counted the lamps as he had done every night of "
         "that winter, and found that there was one more than there should have been.")
# Name, arguments, and the formats that it is for.
PEERS = [
    ("less", ["less"], "txt md"), ("most", ["most"], "txt"), ("sp", ["sp"], "txt"),
    ("bat", ["bat", "--style=plain", "--paging=always"], "txt md"), ("glow", ["glow", "-p"], "md"),
    ("mdt", ["mdt"], "md"), ("w3m", ["w3m"], "txt html"), ("lynx", ["lynx"], "txt html"),
]


def article(kind, size):
    """An article of about so many bytes, a recap that warns after its first paragraph."""
    out, number, length = [], 0, 0
    head = {"txt": "FIRSTLINE of Low Water\n\n%s\n\nSpoilers ahead!\n\n",
            "md": "# FIRSTLINE of Low Water\n\n%s\n\nSpoilers ahead!\n\n",
            "html": "<html><body><article><h1>FIRSTLINE of Low Water</h1><p>%s</p><p>Spoilers ahead!</p>\n"}[kind]
    out.append(head % PROSE)
    while length < size:
        number += 1
        title, text = "Who Lit Lamp %d?" % number, "%s %s" % (PROSE, number)
        part = {"txt": "%s\n\n" % title + (text + "\n\n") * 8, "md": "## %s\n\n" % title + (text + "\n\n") * 8,
                "html": "<h2>%s</h2>\n" % title + ("<p>%s</p>\n" % text) * 8}[kind]
        out.append(part)
        length += len(part)
    return "".join(out)


def prose(size):
    """A text in which nothing is hidden."""
    lines, length, number = ["FIRSTLINE of a long text\n\n"], 0, 0
    while length < size:
        number += 1
        lines.append("%s %d. %s\n\n" % (PROSE, number, PROSE))
        length += len(lines[-1])
    return "".join(lines)


class Session:
    """A program in a terminal."""

    def __init__(self, command, folder):
        env = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": folder, "COLORFGBG": "15;0"}
        began, self.started = os.pipe()
        self.pid, self.tty = pty.fork()
        if self.pid == 0:
            os.close(self.started)
            os.read(began, 1)
            os.execvpe(command[0], command, env)
        os.close(began)
        fcntl.ioctl(self.tty, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.start = time.perf_counter()
        os.write(self.started, b"x")
        os.close(self.started)
        self.raw = b""

    def more(self, patience):
        if not select.select([self.tty], [], [], patience)[0]:
            return False
        try:
            new = os.read(self.tty, 1 << 16)
        except OSError:
            return False
        self.raw += new
        self.last = time.perf_counter()
        return bool(new)

    def first(self, word=b"FIRSTLINE", patience=60.0):
        while word not in self.raw:
            if time.perf_counter() - self.start > patience or not self.more(patience):
                return None
        return (self.last - self.start) * 1e3

    def key(self, keys):
        """Milliseconds until the last byte of the answer, and its bytes."""
        before, start = len(self.raw), time.perf_counter()
        self.last = start
        os.write(self.tty, keys)
        if self.more(2.0):
            while self.more(QUIET):
                pass
        return (self.last - start) * 1e3, len(self.raw) - before

    def end(self, patience=5.0):
        """Milliseconds from `q` to the end, and the most memory in megabytes, where that is told.
        After so many seconds the program is ended, and there is no time to tell."""
        self.memory = None
        try:
            with open("/proc/%d/status" % self.pid) as status:
                told = [line.split()[1] for line in status if line.startswith("VmHWM")]
                self.memory = int(told[0]) / 1e3 if told else None
        except OSError:
            pass
        start = time.perf_counter()
        try:
            os.write(self.tty, b"q")
        except OSError:
            pass
        while time.perf_counter() - start < patience and self.more(0.001) or not self.is_over(start, patience):
            pass
        return self.took, self.memory

    def is_over(self, start, patience):
        pid, _, used = os.wait4(self.pid, os.WNOHANG)
        ended = pid == 0 and time.perf_counter() - start > patience
        if ended:
            os.kill(self.pid, signal.SIGKILL)
            _, _, used = os.wait4(self.pid, 0)
        if pid or ended:
            os.close(self.tty)
            self.took = None if ended else (time.perf_counter() - start) * 1e3
            self.cpu = (used.ru_utime + used.ru_stime) * 1e3
        return bool(pid) or ended


def measure(command, folder, presses, patience):
    session = Session(command, folder)
    figures = {"first": session.first()}
    if figures["first"] is not None:
        while session.more(QUIET):
            pass
        for name, key in (("line", b"j"), ("page", b" ")):
            answers = []
            for _ in range(presses):
                took, size = session.key(key)
                # At the end of a text no key is answered, and none further is waited for.
                if not size:
                    break
                answers.append((took, size))
            if answers:
                figures[name] = statistics.median(took for took, _ in answers)
                figures[name + " bytes"] = statistics.median(size for _, size in answers)
    figures["exit"], figures["memory"] = session.end(patience)
    figures["cpu"] = session.cpu
    return figures


def table(name, commands, folder, runs, presses, patience):
    found = {command[0]: [] for command in commands}
    for run in range(runs + 1):
        for label, command in commands:
            figures = measure(command, folder, presses, patience)
            if run:
                found[label].append(figures)
    print("\n%s, %d runs" % (name, runs))
    columns = ["first", "line", "page", "line bytes", "page bytes", "exit", "memory", "cpu"]
    print("%-10s" % "" + "".join("%18s" % column for column in columns))
    base = {}
    for label, results in found.items():
        row = "%-10s" % label
        for column in columns:
            values = [result[column] for result in results if result.get(column) is not None]
            if not values:
                row += "%18s" % "–"
                continue
            median = statistics.median(values)
            base.setdefault(column, median)
            ratio = median / base[column] if base[column] else 0
            row += "%18s" % ("%.2f (x%.2f)" % (median, ratio))
        print(row)
    sys.stdout.flush()


def shelf(program, folder, count, runs):
    """A library of so many articles: its first rows, and once all are there, each typed letter."""
    names = ["Harbour", "Night", "Tide", "Ending", "Lost", "Cafe", "City", "Lamp", "Moon"]
    root = os.path.join(folder, "shelf")
    for number in range(count):
        place = os.path.join(root, "%03d" % (number // 1000))
        if number % 1000 == 0:
            os.makedirs(place)
        title = "FIRSTLINE %s %s %d" % (names[number % 9], names[(number >> 3) % 9], number)
        with open(os.path.join(place, "%06d.md" % number), "w") as out:
            out.write("# %s\n\n%s\n\nSpoilers ahead!\n\n## Who?\n\n%s\n" % (title, PROSE, PROSE))
    command = [program, "--no-history", root]
    screens, rows = [], []
    for _ in range(runs):
        session = Session(command, folder)
        screens.append(session.first(b"unspoil"))
        rows.append(session.first())
        session.end()
    print("\na shelf of %d, %d runs: screen %.1f ms, first rows %.1f ms" % (
        count, runs, statistics.median(screens), statistics.median(rows)))
    session = Session(command, folder)
    session.first()
    while session.more(3.0):
        pass
    print("all of it %.1f s" % (session.last - session.start))
    session.key(b"/")
    for letter in "harbour 99":
        took, size = session.key(letter.encode())
        print("  %r %.2f ms, %d bytes" % (letter, took, size))
    session.key(b"\x1b")
    session.end()


def leaving(program, folder, size, runs):
    """How long it takes to leave while a text is read, and while it is searched."""
    path = os.path.join(folder, "prose.txt")
    with open(path, "w") as out:
        out.write(prose(size * 1000))
    command = [program, "--no-history", path]
    for name in ("while it is read", "when it was read", "while it is searched"):
        took = []
        for _ in range(runs):
            session = Session(command, folder)
            if name == "while it is read":
                session.first(b"\x1b[?1049h")
                time.sleep(0.05)
            else:
                session.first()
            if name == "while it is searched":
                # What is not there is looked for everywhere.
                os.write(session.tty, b"/nowhere at all\r")
                session.first(b"earching")
            took.append(session.end()[0] or float("nan"))
        print("leaving %d KB %s, %d runs: median %.1f ms, most %.1f ms" % (
            size, name, runs, statistics.median(took), max(took)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--presses", type=int, default=10)
    parser.add_argument("--sizes", default="5,50,1000", help="kilobytes, with commas between them")
    parser.add_argument("--formats", default="txt,md,prose,html")
    parser.add_argument("--program", default=PROGRAM)
    parser.add_argument("--shelf", type=int, default=0, help="articles of a library, which is measured alone")
    parser.add_argument("--leaving", type=int, default=0, help="kilobytes of a text that is left, which is measured alone")
    parser.add_argument("--peers", default=None, help="beside which programs, with commas; all that are there otherwise")
    parser.add_argument("--leave-within", type=float, default=1.0, help="seconds that a program may take to leave")
    wish = parser.parse_args()
    known = [name for name, _, _ in PEERS]
    wanted = known if wish.peers is None else [name for name in wish.peers.split(",") if name]
    unknown = [name for name in wanted if name not in known]
    if unknown:
        parser.error("no such peer: %s; there are %s" % (", ".join(unknown), ", ".join(known)))
    if not os.path.exists(wish.program):
        sys.exit("%s: not there; cargo build --release makes it" % wish.program)
    print("first, line, page, exit: ms; memory: MB at most; cpu: ms of processor time in all; in brackets: to the first row")
    with tempfile.TemporaryDirectory() as folder:
        if wish.shelf or wish.leaving:
            if wish.shelf:
                shelf(wish.program, folder, wish.shelf, wish.runs)
            if wish.leaving:
                leaving(wish.program, folder, wish.leaving, wish.runs)
            return
        for kind in wish.formats.split(","):
            for size in (int(size) for size in wish.sizes.split(",")):
                if kind == "html" and size > 1000:
                    continue
                ending = "txt" if kind == "prose" else kind
                path = os.path.join(folder, "%s-%d.%s" % (kind, size, ending))
                with open(path, "w") as out:
                    out.write(prose(size * 1000) if kind == "prose" else article(kind, size * 1000))
                peers = [(name, [*command, path]) for name, command, kinds in PEERS
                         if ending in kinds.split() and name in wanted and shutil.which(command[0])]
                own = ("unspoil", [wish.program, "--no-history", path])
                table("%s, %d KB" % (kind, size), [*peers, own], folder, wish.runs, wish.presses, wish.leave_within)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
