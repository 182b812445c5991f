"""`serve`: the website as it comes of what stands in the folders now, made again at each change."""

from __future__ import annotations

import socket
import time
import traceback
from collections.abc import Callable
from functools import partial

import click

from generator.commands import options
from generator.commands.console import Console
from generator.commands.faults import ended_by_faults, problems_of
from generator.frozen import replace
from generator.incremental import Cache
from generator.pipeline import BuildSettings, make_site
from generator.publish.serving import HOST, serve_site
from generator.resources import CONFIG, REGISTRY, TEMPLATES, WRITTEN

CACHE = "served"
"""The folder in the cache that is ours, so that a `site` made meanwhile and the served one keep out of each other's."""


@click.command(short_help="Show the website, and each change as it is made.")
@options.build_settings("build/served", "index.html", "The folder that is served.")
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="Where on this computer to show it."
)
@options.console
def serve(settings: BuildSettings, port: int, console: Console) -> None:
    """Make the website, show it at http://localhost:8000, and make it again when something changes.

    Looks after the content folder, the project's own pages and registries, templates/ and
    mkdocs.yml. Open pages reload by themselves. Where the site cannot be made again, the last one
    stays, and the reason is told. A change to the program itself is seen once the command is
    started again. Ctrl+C ends it.

    \b
    Example:
      python -m generator serve --content content --port 8001
    """
    _check_free(port)
    address = f"http://{HOST}:{port}/"
    with ended_by_faults(console):
        own_cache = settings.cache and Cache(settings.cache).room(CACHE)
    make = partial(make_site, replace(settings, cache=own_cache, site_url=address), console)
    watched = (settings.content, WRITTEN, REGISTRY, TEMPLATES, CONFIG)
    first = partial(make_first, make, address, console)
    serve_site(settings.out, port, watched, first, partial(make_again, make, console))
    console.say("Ended.")


def make_first(make: Callable[[], None], address: str, console: Console) -> None:
    """Make the site and say where it is, or end as `site` does: there may be no site to show yet."""
    with ended_by_faults(console):
        make()
    console.say(f"{address} shows it now, and each change to come. Ctrl+C ends it.")


def make_again(make: Callable[[], None], console: Console) -> None:
    """Make the site, or tell why it cannot be made: the person mends it, and the next change makes it."""
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


def _check_free(port: int) -> None:
    """Refuse, as wrong usage, a port that another program holds: before the site is made, not after."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as fault:
            raise click.UsageError(f"Port {port} cannot be had ({fault.strerror}): name another with --port.") from None
