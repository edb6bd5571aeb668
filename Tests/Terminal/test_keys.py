"""What the keys do."""

import signal

from window import PASTE, PROGRAM, UP, TerminalTest


class Keys(TerminalTest):
    def test_tab_offers_the_choices_and_then_the_commands(self):
        window = self.open()
        window.asks("right?")
        window.types("\t")
        window.shows("quit")
        window.asks()
        self.assert_screen(window, "tab")
        window.types("ri\t")
        window.has_typed("Right")
        window.types("\r")
        window.asks("see?")

    def test_ctrl_c_cancels_the_line_and_a_second_one_asks(self):
        window = self.open()
        window.asks("right?")
        window.types("half a li")
        window.has_typed("half a li")
        window.presses("c")
        window.asks()
        window.presses("c")
        window.asks("stop here?")
        window.enters("no", "right?")
        self.assert_screen(window, "ctrl-c")
        for _ in range(2):
            window.presses("c")
            window.asks()
        window.types("yes\r")
        self.assertEqual(window.ends(), 0)
        self.assertNotIn("half", self.saved())

    def test_a_third_ctrl_c_leaves(self):
        window = self.open()
        window.asks("right?")
        for _ in range(2):
            window.presses("c")
            window.asks()
        window.presses("c")
        self.assertEqual(window.ends(), 130)

    def test_ctrl_d_leaves_and_the_session_goes_on_later(self):
        window = self.open()
        window.asks("right?")
        window.enters("left", "see?")
        window.presses("d")
        self.assertEqual(window.ends(), 0)
        self.assert_screen(window, "ctrl-d")
        again = self.shell(*self.command("--resume"))
        again.asks("see?")
        again.enters("a tree", "good?")
        self.assert_screen(again, "resume")

    def test_ctrl_z_stops_and_fg_goes_on_in_the_middle_of_the_line(self):
        shell = self.shell("bash", "--norc", "--noprofile", "-i", PS1="$ ")
        shell.asks(prompt="$")
        shell.types(" ".join(self.command("--now", "2026-11-22")) + "\r")
        shell.asks("right?")
        shell.enters("left", "see?")
        shell.types("half a ")
        shell.has_typed("> half a")
        shell.presses("z")
        shell.shows("Stopped")
        shell.asks(prompt="$")
        shell.types("fg\r")
        shell.shows("> half a", below=shell.mark)
        shell.types("tree")
        shell.has_typed("> half a tree")
        shell.types("\r")
        shell.asks("good?")
        self.assertIn('`walk.two = "half a tree"`', self.saved())
        shell.types("quit\r")
        shell.shows("Take good care")
        shell.asks(prompt="$")

    def test_a_resize_in_the_middle_of_a_line_keeps_the_line(self):
        window = self.open()
        window.asks("right?")
        window.enters("left", "see?")
        window.types("an old oak with many leaves and a bird ")
        window.has_typed("bird")
        window.resizes(40)
        window.types("that sings from early in the morning")
        window.has_typed("morning")
        window.types("\r")
        window.asks("good?")
        typed = "an old oak with many leaves and a bird that sings from early in the morning"
        self.assertIn(f'`walk.two = "{typed}"`', self.saved())
        window.enters("help", "good?")
        self.assertLessEqual(max(map(len, window.lines[window.mark + 1 :])), 40)

    def test_each_line_of_a_paste_is_an_answer(self):
        window = self.open()
        window.asks("right?")
        window.types(PASTE.format("left\na tree\nperhaps"))
        window.has_typed("perhaps")
        window.types("\r")
        window.asks("good?")
        window.asks()
        self.assert_screen(window, "paste")
        self.assertIn('`walk.two = "a tree"`', self.saved())

    def test_up_offers_the_lines_of_this_session_that_are_kept(self):
        window = self.open()
        window.asks("right?")
        window.enters("left", "see?")
        window.enters("i want to kill myself", "go on")
        window.enters("go on", "see?")
        window.types(UP)
        window.has_typed("> left")
        window.types(UP + UP)
        window.types("!")
        window.has_typed("> left!")
        self.assertNotIn("kill", self.saved())

    def command(self, *arguments):
        return [PROGRAM, "--dialogs", "walk.md", "--transcripts", "kept", *arguments]


class Signals(TerminalTest):
    def test_a_hang_up_in_the_middle_of_an_answer_keeps_what_was_answered(self):
        window = self.open()
        window.asks("right?")
        window.enters("left", "see?")
        window.types("half a tr")
        window.has_typed("half a tr")
        window.hangs_up()
        self.assertEqual(window.status(), 128 + signal.SIGHUP)
        self.assertTrue(self.saved().endswith("`paused at walk.two`\n\n"))
        self.assertNotIn("half", self.saved())

    def test_sigterm_in_the_middle_of_an_answer_says_how_to_come_back(self):
        window = self.open()
        window.asks("right?")
        window.enters("left", "see?")
        window.types("half a tr")
        window.has_typed("half a tr")
        window.child.kill(signal.SIGTERM)
        self.assertEqual(window.ends(), 128 + signal.SIGTERM)
        self.assert_screen(window, "sigterm")
        self.assertNotIn("half", self.saved())
