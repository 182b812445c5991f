"""Measure how right the program is, against answers checked by hand: every figure counted, every miss listed.

    answers = read_answers(corpus)          # what reports say, checked by people
    letters = read_letters(letters_folder)  # what letters of visits say, checked by people
    joint = read_joint(joint_folder)        # what documents of joint inspections say, checked by people
    gold = read_gold(gold_folder)           # themes, links and follow-ups, labelled by people
    evaluation = evaluate(answers, letters, joint, gold, outcomes, registry)

The answers are data that the project does not hold: any folder laid out like it will do.
"""

from generator.evaluation.answers import read_answers, read_goldens
from generator.evaluation.evaluating import Evaluation, evaluate
from generator.evaluation.gold import read_gold
from generator.evaluation.joint import read_joint
from generator.evaluation.letters import read_letters

__all__ = ["Evaluation", "evaluate", "read_answers", "read_gold", "read_goldens", "read_joint", "read_letters"]
