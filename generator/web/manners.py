"""How a guest behaves: how long it pauses, how often it tries again, how much it takes."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True)
class Manners:
    """Times are seconds, sizes bytes.

    `pause` stands between the end of one request and the next. A request that fails for now is made `tries` times in
    all, after waits of `backoff`, twice that, and so on, or as long as the server asks for; a server that asks for more
    than `longest_wait` is left in peace. `deadline` is for one answer as a whole, however slowly it drips. A site's own
    keeper need not keep to its robots.txt.
    """

    agent: str
    pause: float = 1.0
    tries: int = 3
    backoff: float = 2.0
    longest_wait: float = 120.0
    silence: float = 30.0
    deadline: float = 180.0
    redirects: int = 5
    largest_page: int = 8 * MIB
    largest_file: int = 64 * MIB
    keeps_to_robots: bool = True
