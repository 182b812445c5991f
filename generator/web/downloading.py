"""One file from an address that a person names."""

from __future__ import annotations

from generator.model.web_address import is_loopback, is_safe_address
from generator.web import web_answers
from generator.web.guest import Guest
from generator.web.manners import Manners
from generator.web.web_answers import WebAnswer


def downloaded(address: str, agent: str) -> WebAnswer:
    """Return the file at an address: its bytes, where it came from at last, and what the server calls this version.

    https alone is asked, but for this computer; and from the web nothing leads back to this computer. Raises
    WebProblem, which names the address, where it cannot be had.
    """

    def allowed(target: str) -> bool:
        return is_safe_address(target) and (is_loopback(address) or not is_loopback(target))

    with Guest(Manners(agent, pause=0.0), allowed) as guest:
        answer = guest.file(address)
    if answer.is_gone:
        raise web_answers.not_there(address, answer.status)
    return answer
