"""Learn the program's small linear models from labels that people gave, and measure them on councils left out.

Building a site needs none of this: what is learnt is committed as data files that a sum can use. Only this package
knows scikit-learn (`scikit_learn.py`), which comes with the extra `learning`.
"""
