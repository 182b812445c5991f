"""The parts of scikit-learn that learning uses, or a message that says what is missing.

Building a site never needs them, so they come with an extra that is often not installed. They take a second to import:
whoever learns imports this module where it learns.
"""

from __future__ import annotations

from generator.errors import BuildProblem

try:
    from scipy.sparse import csr_matrix
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.feature_selection import chi2
    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits
except ModuleNotFoundError as fault:
    raise BuildProblem(
        code="no-library-of-learning",
        file="generator/learning",
        seen=str(fault),
        expected="scikit-learn, which learning needs, and an evaluation on councils that a model was learnt from",
        advice="Install the extra: pip install -e '.[learning]'.",
    ) from fault

__all__ = ["DictVectorizer", "LogisticRegression", "chi2", "csr_matrix", "threadpool_limits"]
