"""A program of several cells, written as one text."""

from autograder.program import Program

PROGRAM = Program("the pdf cell", b"a = 1\nb = 2", (b"c = 3\r\nd = 4", b"e = 5"), (b"f = 6",), notebook=True)


def test_cells_are_in_the_order_in_which_they_are_run():
    assert [cell.source for cell in PROGRAM.cells] == [b"c = 3\r\nd = 4", b"e = 5", b"a = 1\nb = 2", b"f = 6"]
    assert [cell.own for cell in PROGRAM.cells] == [False, False, True, False]


def test_answer_keeps_its_line_numbers_and_the_others_follow():
    assert [cell.offset for cell in PROGRAM.cells] == [2, 4, 0, 5]
    assert [PROGRAM.line(number) for number in range(8)] == [
        "", "a = 1", "b = 2", "c = 3", "d = 4", "e = 5", "f = 6", ""
    ]  # fmt: skip


def test_place_of_a_line():
    assert PROGRAM.place(2) == "the pdf cell, line 2"
    assert PROGRAM.place(4) == "another cell, line 2"
    assert PROGRAM.place(6) == "another cell, line 1"


def test_without_one_of_the_cells():
    assert PROGRAM.without(1).before == (b"c = 3\r\nd = 4",)
    assert PROGRAM.without(3).after == ()
    assert PROGRAM.without(0).after == (b"f = 6",)
    assert PROGRAM.alone == Program("the pdf cell", PROGRAM.source, notebook=True)
