"""What stops a build, told so that a person can mend it: in the same words by every command that makes pages."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.commands.console import Console, fail
from generator.errors import BuildProblem, InputProblem, RefusedError, disk_problem
from generator.resources import TEMPLATES


@contextmanager
def ended_by_faults(console: Console) -> Iterator[None]:
    """Tell what stops a build and end with status 1; a fault of the program itself goes on as it is."""
    try:
        yield
    except Exception as fault:  # what somebody typed into a template may fail in any way
        problems = problems_of(fault)
        if not problems:
            raise
        fail(console, *problems)


def problems_of(fault: Exception) -> tuple[InputProblem, ...]:
    """Return what a person can mend: an input, a template, the disk; nothing where it is a fault of the program."""
    if isinstance(fault, RefusedError):
        return fault.problems
    if isinstance(fault, InputProblem):
        return (fault,)
    if isinstance(fault, OSError) and (of_disk := disk_problem(fault)):
        return (of_disk,)
    return _of_template(fault)


def _of_template(fault: Exception) -> tuple[BuildProblem, ...]:
    """The line of a template that failed; nothing where it called a part of the program that did."""
    import jinja2  # most runs need none of it

    frames = traceback.extract_tb(fault.__traceback__)
    lines = [frame for frame in frames if frame.filename.startswith(str(TEMPLATES))]
    ours = (str(TEMPLATES), str(Path(jinja2.__file__).parent))
    if not lines or not (isinstance(fault, jinja2.TemplateError) or frames[-1].filename.startswith(ours)):
        return ()
    problem = BuildProblem(
        code="template",
        file=lines[-1].filename,
        where=f"line {lines[-1].lineno}",
        seen=f"it fails ({type(fault).__name__}: {fault})",
        expected="a template that can be rendered",
        advice="Mend that line, then make it again.",
    )
    return (problem,)
