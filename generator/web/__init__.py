"""Asking servers for pages and files as a good guest does: slowly, within bounds, and never twice in vain.

Whoever asks gives the rule of which addresses are allowed; what is fetched, and why, is not known here.
"""

from generator.web.downloading import downloaded
from generator.web.guest import Guest
from generator.web.manners import Manners
from generator.web.web_answers import WebAnswer, WebProblem

__all__ = ["Guest", "Manners", "WebAnswer", "WebProblem", "downloaded"]
