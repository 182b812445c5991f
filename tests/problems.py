"""What every error that a reader sees must tell."""

from generator.errors import InputProblem


def assert_told_whole(problem: InputProblem) -> None:
    """Assert that the problem has a code and tells what was seen, what was expected and what to do."""
    told = {"code": problem.code, "seen": problem.seen, "expected": problem.expected, "advice": problem.advice}
    assert [name for name, words in told.items() if not words] == []
