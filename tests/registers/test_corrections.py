"""A corrections log is a table or a list; each wrong line has its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.registers.corrections import Correction, read_corrections

Write = Callable[[str, str], str]


def test_a_table_and_a_list_say_the_same(write: Write) -> None:
    table = write(
        "log.csv",
        'Wrong,right,date,context,scope\n\nNyman Harcus,Nyman Harkus,2023-05-02,store; shop,all\n"a, b",,,,desk/\n',
    )
    listed = write(
        "log.yml",
        """\
        - wrong: Nyman Harcus
          right: Nyman Harkus
          date: 2023-05-02
          context: [store, shop]
        - wrong: a, b
          scope: desk/
          note: seen twice
        """,
    )
    (from_table, no_faults), (from_list, none) = read_corrections([table]), read_corrections([listed])
    assert (no_faults, none) == ([], [])
    assert [one[:5] for one in from_table] == [one[:5] for one in from_list]
    assert from_table[0] == Correction("Nyman Harcus", "Nyman Harkus", "2023-05-02", ("store", "shop"), "", table, 3)
    assert (from_table[1].place, from_list[1].place) == ("log.csv, line 4", "log.yml, line 5")


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("a.csv", "right,date\n", "1:1: the first line names the columns; wrong is missing"),
        ("a.csv", "wrong,rigth\na,b\n", "1:1: unknown column 'rigth'; did you mean 'right'?"),
        ("a.csv", "wrong,right\n,b\n", "2:1: wrong is empty; write it as it was printed"),
        ("a.csv", 'wrong,right\n"a,b\n', "2:1: not CSV"),
        ("a.csv", "wrong,right\na,a\n", "2:1: wrong and right are both 'a'"),
        ("a.csv", "wrong,date\na,May\n", "2:1: 'May' is no date; write it as 2024-03-06"),
        ("a.csv", "wrong\n--\n", "2:1: '--' has no word in it to be found by"),
        ("a.yml", "- right: a\n", "1:3: wrong is missing; write it as it was printed"),
        ("a.yml", "- wrong: a\n  dates: b\n", "2:3: unknown key 'dates' in a correction; did you mean 'date'?"),
        ("a.yml", "- wrong: a\n  date: May 5\n", "2:9: 'May 5' is no date; write it as 2024-03-06"),
        ("a.yml", "- wrong: a\n  right: a\n", "2:10: wrong and right are both 'a'"),
    ],
)
def test_a_fault_has_its_place(write: Write, name: str, text: str, fault: str) -> None:
    path = write(name, text)
    _found, faults = read_corrections([path])
    assert next(str(one) for one in faults).startswith(f"{path}:{fault}")
    assert len(faults) == 1


def test_a_file_that_is_not_there(write: Write) -> None:
    path = write("a.csv", "wrong\n") + "x.csv"
    assert next(str(one) for one in read_corrections([path])[1]).startswith(f"{path}:1:1: cannot be read")
