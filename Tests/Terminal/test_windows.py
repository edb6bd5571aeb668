"""What is shown in windows and terminals of all kinds."""

import pathlib
import re

from window import PROGRAM, TerminalTest


class Windows(TerminalTest):
    def test_the_first_screen(self):
        window = self.open(guide=None)
        window.asks("Who is this for?")
        self.assert_screen(window, "first")

    def test_forty_columns(self):
        window = self.open(guide=None, columns=40)
        window.asks("Who is this for?")
        window.enters("Someone I care for", "illness?")
        window.enters("help", "illness?")
        self.assert_screen(window, "forty-columns")

    def test_a_dumb_terminal_shows_the_same_without_escapes(self):
        window = self.open(TERM="dumb")
        window.asks("right?")
        window.enters("left", "see?")
        self.assert_screen(window, "dumb")
        self.assertNotIn(b"\x1b", window.raw)

    def test_letters_of_all_kinds_where_the_locale_has_none(self):
        window = self.open(LC_ALL="C", columns=40)
        window.asks("right?")
        window.enters("left", "see?")
        window.types("é 日本" * 9)
        window.has_typed("本")
        # The cursor knows how wide they are: what is deleted and typed again stands where it stood.
        window.types("\x7f\x7f日本\r")
        window.asks("good?")
        self.assert_screen(window, "letters")
        self.assertIn('`walk.two = "' + "é 日本" * 9 + '"`', self.saved())

    def test_a_redirected_output_is_the_transcript(self):
        options = "--dialogs walk.md --transcripts kept --now 2026-11-22"
        window = self.shell("sh", "-c", f"{PROGRAM} {options} > said; echo status $?")
        for line in ["left", "a tree", "yes"]:
            window.types(line + "\r")
        window.shows("status 0", below=-1)
        said = (pathlib.Path(self.folder) / "said").read_text()
        self.assert_text(re.sub("sha256 .*", "sha256 …", said), "redirected")

    def test_question_answer_and_emergency_can_be_told_apart_with_style_and_without(self):
        for environment, is_styled in [({}, True), ({"NO_COLOR": "1"}, False)]:
            window = self.open("--no-save", **environment)
            window.asks("right?")
            window.enters("i have chest pain and cannot breathe", "go on")
            self.assertIn("!! Please call", window.text())
            bold, dim = b"\x1b[1mright?", b"\x1b[2m"
            self.assertEqual(bold in window.raw, is_styled)
            self.assertEqual(dim in window.raw, is_styled)
            self.assertEqual(b"\x1b[1mcall" in window.raw, is_styled)

    def test_a_long_transcript_is_paged_in_a_window_that_it_does_not_fit(self):
        first = self.open()
        first.asks("right?")
        first.enters("left", "see?")
        first.presses("d")
        self.assertEqual(first.ends(), 0)
        show = [PROGRAM, "transcripts", "show", "20261122-000000-0000", "--transcripts", "kept"]
        mark = "sed 's/^/| /'"
        for rows, pager, is_paged in [(20, mark, True), (60, mark, False), (20, "no-such", False)]:
            window = self.shell(*show, rows=rows, PAGER=pager)
            self.assertEqual(window.ends(), 0)
            self.assertIn(b"paused at walk.two", window.raw)
            self.assertEqual(b"| ---" in window.raw, is_paged)
