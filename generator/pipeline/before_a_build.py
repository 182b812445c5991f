"""What commands and checks ask of the pages before any is made: what a decision or a removal does to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.analysis import analyse
from generator.corpus import load_corpus
from generator.corpus.layout import folder_of, moved_file
from generator.corpus.link_decisions import not_proposed
from generator.corpus.moved import load_moved
from generator.corpus.narrowing import CorpusByCouncil
from generator.corpus.undoing import pages_taken_out
from generator.errors import RegistryProblem
from generator.model.corpus import Corpus
from generator.views import addresses, moved_misfits, planned_pages


def unfit_addresses(corpus: Corpus, content: Path) -> list[RegistryProblem]:
    """Return what is wrong with the addresses that moved, beside the pages a build would make; it makes none."""
    if not corpus.moved:
        return []
    planned = planned_pages(corpus, analyse(corpus), corpus.as_of, content)
    return moved_misfits(corpus.moved, planned, moved_file(content))


def unproposed_links(corpus: Corpus, content: Path) -> list[RegistryProblem]:
    """Return a problem for each link that a person confirmed and the program does not propose, or no more."""
    confirmed = [one for one in corpus.decisions if one.action == "confirm"]
    if not confirmed:
        return []
    found = {(link.earlier, link.later) for link in analyse(replace(corpus, decisions=())).links}
    return [not_proposed(one, content) for one in confirmed if (one.earlier, one.later) not in found]


def addresses_gone_with(content: Path, report: str) -> list[str]:
    """Return the addresses of a report's council whose pages go with it, but for its own: its history, its own page."""
    corpus = load_corpus(content)
    slug = report.partition("/")[0]
    own = CorpusByCouncil(corpus).narrowed([slug])
    reports = tuple(one for one in own.reports if one.id != report)
    rest = replace(own, reports=reports, corrections=(), decisions=(), statuses=())
    before, after = (
        {one.address for one in planned_pages(held, analyse(held), corpus.as_of, content)} for held in (own, rest)
    )
    of_council = {one for one in before - after if one.startswith((addresses.authority(slug), addresses.report(slug)))}
    return sorted(of_council - {addresses.report(report)})


def addresses_there_again(content: Path) -> list[str]:
    """Return the addresses that moved.toml says are gone, and that a page of a council has again; no report's own."""
    gone = pages_taken_out(load_moved(moved_file(content))[0])
    slugs = {step for one in gone for step in one.split("/") if step and folder_of(content, step).is_dir()}
    if not slugs:
        return []
    corpus = load_corpus(content)
    own = CorpusByCouncil(corpus).narrowed(sorted(slugs))
    there = {one.address for one in planned_pages(own, analyse(own), corpus.as_of, content)}
    return [one for one in gone if one in there]
