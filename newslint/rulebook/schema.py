"""A rule file is held to its schema: every key, check, option, case and placeholder is known, or it is a fault.

All faults of a file are found at once, each with its place and what would be right.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from newslint.checks import CHECKS, Check, load
from newslint.finding import Severity
from newslint.rulebook.faults import Fault, near, one_of
from newslint.rulebook.form import Form
from newslint.rulebook.page import Example, Page
from newslint.rulebook.rule import Case, FixClass, Rule, RuleFile
from newslint.rulebook.settings import options_of
from newslint.rulebook.showing import read_example, settings_of
from newslint.rulebook.tree import Node
from newslint.signs import signs_of

KEYS = ("title", "check", "languages", "options", "cases", "supersedes", "on", "why", "examples")
CASE_KEYS = ("severity", "message", "elsewhere", "fix")
ENGINE_VALUES = ("line", "lines", "other_line", "other_lines", "other_at")
ELSEWHERE_VALUES = ("line", "lines")


def read_page(
    file: RuleFile, node: Node, known: Collection[str], faults: list[Fault], shown: tuple[Example, ...] = ()
) -> Page | None:
    """The page that a rule file is, or None with the faults added; `known` are the ids of all rules there are.

    `shown` are its examples where they stand elsewhere.
    """
    before = len(faults)
    form = Form(file.path, node, faults)
    _identity(form, file.id)
    form.keys((*KEYS, *CASE_KEYS), "a rule")
    title = form.needed("title", "say in a few words what is wrong, such as “Weekday and date disagree”")
    check = _check(form)
    settings = settings_of(form, check)
    cases = _cases(form, check)
    supersedes = _supersedes(form, known)
    examples = shown or read_examples(form, check, known)
    if len(faults) > before or check is None:
        return None
    rule = Rule(
        id=file.id,
        family=file.family,
        title=title,
        check=form.text("check"),
        cases=cases,
        options=options_of(check.Options, settings),
        needs=check.NEEDS,
        signs=signs_of(getattr(check, "SIGNS", ())),
        languages=_languages(form),
        supersedes=supersedes,
        on=form.truth("on", True),
        path=file.path,
        origin=file.origin,
    )
    return Page(rule, settings, form.text("why"), examples) if len(faults) == before else None


def _identity(form: Form, name: str) -> None:
    parts = name.split("-")
    if name != name.lower() or not all(part.isascii() and part.isalnum() for part in parts):
        form.fault((1, 1), f"{name!r} cannot be a rule's id; name the file in lower case with hyphens (lead-days.yml)")


def _check(form: Form) -> Check | None:
    name = form.needed("check", f"name one of {', '.join(CHECKS)}")
    if not name:
        return None
    if name not in CHECKS:
        form.fault(form.items["check"], f"unknown check {name!r}{one_of(name, CHECKS)}")
        return None
    try:
        return load(name)
    except Exception as error:  # whatever a broken module raises, its author wants to hear of it here
        form.fault(form.items["check"], f"the check {name!r} cannot be loaded: {error}")
        return None


def _languages(form: Form) -> tuple[str, ...]:
    if "languages" not in form.items:
        return ("en",)
    tags = tuple(str(node.value) for node in form.texts("languages"))
    for node, tag in zip(form.texts("languages"), tags, strict=True):
        if tag != "*" and not (tag.split("-")[0].isalpha() and 2 <= len(tag.split("-")[0]) <= 3):
            form.fault(node, f'{tag!r} is no language tag; write en, es, en-GB or "*"')
    if not tags:
        form.fault(form.items["languages"], "languages is empty; leave it out for en, or write [en]")
    return tags


def _supersedes(form: Form, known: Collection[str]) -> tuple[str, ...]:
    nodes = form.texts("supersedes")
    for node in nodes:
        _known_rule(form, node, known)
    return tuple(str(node.value) for node in nodes)


def _known_rule(form: Form, node: Node, known: Collection[str]) -> None:
    if node.value not in known:
        form.fault(node, f"no rule is called {node.value!r}{near(str(node.value), known)}")


def _cases(form: Form, check: Check | None) -> dict[str | None, Case]:
    if "cases" not in form.items:
        return _one_outcome(form, check)
    for key in CASE_KEYS:
        if key in form.items:
            form.fault(form.node.keys[key], f"{key} stands both here and under cases; say it in each case")
    cases = Form(form.path, form.items["cases"], form.faults)
    if check is not None and not check.CASES:
        form.fault(form.node.keys["cases"], "this check has one outcome; write its severity and message above")
    elif check is not None:
        cases.keys(check.CASES, "cases")
    return {name: _named(Form(form.path, node, form.faults), check) for name, node in cases.items.items()}


def _one_outcome(form: Form, check: Check | None) -> dict[str | None, Case]:
    if check is not None and check.CASES:
        form.fault(form.node, f"cases is missing; word the outcomes of this check: {', '.join(check.CASES)}")
        return {}
    return {None: _case(form, check)}


def _named(form: Form, check: Check | None) -> Case:
    form.keys(CASE_KEYS, "a case")
    return _case(form, check)


def _case(form: Form, check: Check | None) -> Case:
    severities = tuple(severity.value for severity in Severity)
    if "severity" not in form.items:
        form.fault(form.node, f"severity is missing; write one of {', '.join(severities)}")
    form.needed("message", "say what disagrees, with both values and the other place")
    case = Case(
        Severity(form.choice("severity", severities, Severity.WARNING.value)),
        form.line("message"),
        form.line("elsewhere"),
        FixClass(form.choice("fix", tuple(fix.value for fix in FixClass), FixClass.NONE.value)),
    )
    if check is not None:
        template(form, "message", case.message, (*check.VALUES, *ENGINE_VALUES))
        template(form, "elsewhere", case.elsewhere, (*check.ELSEWHERE, *ELSEWHERE_VALUES))
    return case


def template(form: Form, key: str, words: str, known: Iterable[str]) -> None:
    """Fault what stands in braces in a message and is no value of the check."""
    from string import Formatter

    try:
        parts = list(Formatter().parse(words))
    except ValueError as error:
        form.fault(form.items[key], f"{key}: {error}; write {{{{ and }}}} for braces in the copy")
        return
    for _, name, spec, conversion in parts:
        if name is not None and (spec or conversion):
            form.fault(form.items[key], f"{key}: {{{name}}} stands alone, without ! or : after the name")
        elif name is not None and name not in set(known):
            form.fault(form.items[key], f"{key}: the check gives no {{{name}}}{one_of(name, known)}")


def read_examples(form: Form, check: Check | None, known: Collection[str]) -> tuple[Example, ...]:
    """The examples of a rule; those that cannot be read are left out, with faults."""
    node = form.items.get("examples")
    if node is None:
        form.fault(form.node, "examples is missing; show what is flagged and what must pass")
        return ()
    if not isinstance(node.value, tuple) or not node.value:
        form.fault(node, "examples is a list of - flag: | and - pass: |")
        return ()
    read = (read_example(Form(form.path, item, form.faults), check, known) for item in node.value)
    return tuple(example for example in read if example is not None)
