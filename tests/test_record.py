"""A record is a named tuple in all but what it costs to define."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from newslint.record import Record, StrEnum


class Berth(Record):
    """Where a ship lies."""

    pier: str
    depth: float = 7.5
    ships: tuple[str, ...] = ()

    @property
    def free(self) -> bool:
        """Whether no ship lies there."""
        return not self.ships


def test_fields_have_their_order_and_defaults() -> None:
    assert Berth("A") == ("A", 7.5, ())
    assert Berth._fields == ("pier", "depth", "ships")


def test_methods_and_words_are_kept() -> None:
    assert Berth("A").free
    assert not Berth("A", ships=("Ellery",)).free
    assert Berth.__doc__ == "Where a ship lies."


def test_a_record_is_changed_only_in_copy() -> None:
    berth = Berth("A")
    with pytest.raises(AttributeError):
        berth.pier = "B"  # type: ignore[misc]
    assert berth._replace(pier="B") == Berth("B")


def test_a_record_crosses_processes() -> None:
    assert pickle.loads(pickle.dumps(Berth("A", ships=("Ellery",)))) == Berth("A", ships=("Ellery",))


def test_a_record_names_its_values() -> None:
    assert repr(Berth("A")) == "Berth(pier='A', depth=7.5, ships=())"


def test_values_are_bound_as_a_call_binds_them() -> None:
    assert Berth(depth=3.0, pier="A") == Berth("A", 3.0)
    wrong: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
        ((), {}),
        (("A", 1.0, (), 4), {}),
        (("A",), {"pier": "B"}),
        (("A",), {"quay": 1}),
    ]
    for values, named in wrong:
        with pytest.raises(TypeError):
            Berth(*values, **named)


def test_the_hundredth_record_is_made_like_the_first() -> None:
    class Wharf(Record):
        pier: str
        depth: float = 7.5

    assert {Wharf("A") for _ in range(300)} == {Wharf(pier="A")}
    twice: dict[str, Any] = {"pier": "B"}
    with pytest.raises(TypeError):
        Wharf("A", **twice)


class Tide(StrEnum):
    """How the water stands."""

    EBB = "ebb"
    FLOOD = "flood"
    FLOW = "flood"

    @property
    def rising(self) -> bool:
        """Whether it rises."""
        return self is Tide.FLOOD


def test_a_closed_list_has_one_member_a_word() -> None:
    tides: Any = Tide
    assert [*Tide] == [*reversed(tides)][::-1] == [tides.EBB, tides.FLOOD]
    assert len(Tide) == 2
    assert tides("flood") is tides.FLOOD is tides.FLOW
    assert "ebb" in tides
    assert "slack" not in tides
    assert Tide.__doc__ == "How the water stands."
    with pytest.raises(ValueError, match=r"^'slack' is not a valid Tide$"):
        Tide("slack")


def test_a_member_is_its_word() -> None:
    member: Any = Tide.EBB
    assert f"{member}" == str(member) == member.value == "ebb"
    assert Tide("flood").name == "FLOOD"
    assert repr(member) == "<Tide.EBB: 'ebb'>"
    assert {"ebb": 1}[member] == 1
    assert Tide.FLOOD.rising
    assert not Tide.EBB.rising


def test_a_member_crosses_processes_as_itself() -> None:
    assert pickle.loads(pickle.dumps(Tide.EBB)) is Tide.EBB
    assert copy.deepcopy(Tide.EBB) is Tide.EBB
