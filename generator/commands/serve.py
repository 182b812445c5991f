"""`serve`: the website as it comes of what stands in the folders now, made again at each change."""

from __future__ import annotations

import gc
import socket
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import click

from generator.cache import Cache
from generator.commands import options
from generator.commands.console import Console
from generator.commands.faults import ended_by_faults, problems_of
from generator.commands.options import Choices
from generator.commands.outputs import check_replaceable
from generator.commands.site import make_site
from generator.publish.serving import serve_site
from generator.resources import CONFIG, REGISTRY, TEMPLATES, WRITTEN

HOST = "localhost"
CACHE = "served"
"""The folder in the cache that is ours, so that a `site` made meanwhile and the served one keep out of each other's."""


@click.command(short_help="Show the website, and each change as it is made.")
@options.content
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Where on this computer to show it."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("build/served"),
    show_default=True,
    help="The folder that is served.",
)
@options.choices
@options.console
def serve(content: Path, port: int, out: Path, choices: Choices, console: Console) -> None:
    """Make the website, show it at http://localhost:8000, and make it again when something changes.

    Looks after the content folder, the project's own pages, templates/ and mkdocs.yml. Open pages
    reload by themselves. Where the site cannot be made again, the last one stays, and the reason is
    told. A change to the program itself is seen once the command is started again. Ctrl+C ends it.

    \b
    Example:
      python -m generator serve --content content --port 8001
    """
    check_replaceable(out, content, "index.html")
    _check_free(port)
    address = f"http://{HOST}:{port}/"
    with ended_by_faults(console):
        own = replace(choices, cache=choices.cache and Cache(choices.cache).room(CACHE))
    make = partial(make_site, content, out, address, own, console)
    watched = (content, WRITTEN, REGISTRY, TEMPLATES, CONFIG)
    serve_site(out, port, watched, partial(make_first, make, address, console), partial(make_again, make, console))
    console.say("Ended.")


def make_first(make: Callable[[], None], address: str, console: Console) -> None:
    """Make the site and say where it is, or end as `site` does: there may be no site to show yet."""
    with ended_by_faults(console):
        make()
    console.say(f"{address} shows it now, and each change to come. Ctrl+C ends it.")


def make_again(make: Callable[[], None], console: Console) -> None:
    """Make the site, or tell why it cannot be made: the person mends it, and the next change makes it."""
    _let_go_of_the_last_build()
    started = time.perf_counter()
    try:
        make()
    except Exception as fault:  # the site that is shown outlives whatever somebody is typing
        console.tell(problems_of(fault))
        if not problems_of(fault):
            traceback.print_exception(fault)
        console.say("The site is still the one before that change.")
    else:
        console.say(f"Made again in {time.perf_counter() - started:.1f} s.")


def _let_go_of_the_last_build() -> None:
    """Look for rubbish among what the last build froze: a build freezes all it reads, as if none came after it."""
    gc.unfreeze()
    gc.collect()


def _check_free(port: int) -> None:
    """Refuse, as wrong usage, a port that another program holds: before the site is made, not after."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as fault:
            raise click.UsageError(f"Port {port} cannot be had ({fault.strerror}): name another with --port.") from None
