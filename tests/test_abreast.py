"""Work done in several processes is the same work."""

from __future__ import annotations

import os

import pytest

from generator.abreast import each
from generator.errors import PageError

HERE = os.getpid()


@pytest.mark.parametrize("processes", [1, 3])
@pytest.mark.parametrize("number", [0, 1, 2, 50])
def test_results_come_in_the_order_of_the_things(processes: int, number: int) -> None:
    assert each(lambda n: n * n, range(number), processes) == [n * n for n in range(number)]


def test_it_is_done_in_other_processes_only_where_it_is_much() -> None:
    assert HERE not in each(lambda _: os.getpid(), range(20), 2, fewest=20)
    assert set(each(lambda _: os.getpid(), range(19), 2, fewest=20)) == {HERE}


def test_an_error_arrives_whole() -> None:
    def fails(number: int) -> int:
        if number == 7:
            raise PageError("nothing there", "page.md", 3)
        return number

    with pytest.raises(PageError) as told:
        each(fails, range(20), 2)
    assert (told.value.message, told.value.path, told.value.line) == ("nothing there", "page.md", 3)


def test_a_process_that_is_killed_costs_nothing() -> None:
    def dies(number: int) -> int:
        if os.getpid() != HERE and number == 7:
            os._exit(1)
        return number

    assert each(dies, range(20), 2) == list(range(20))


def test_a_process_of_its_own_starts_no_others() -> None:
    def inner(number: int) -> list[int]:
        return each(lambda _: os.getpid(), range(number), 2)

    assert all(len(set(pids)) == 1 for pids in each(inner, [5, 5, 5], 2))
