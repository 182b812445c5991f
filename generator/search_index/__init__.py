"""The index of the search: files that a browser fetches a few of, to find passages among those of all reports.

In come reports with their passages and the facts they refer to (`generator.model.search`), and the word lists that
questions are read by (vocabulary.toml, gazetteer.toml); out goes the folder `search-index/`. A report's part is cached,
and a file that is there already is left alone, so a new report costs little more than itself. What is written for
browsers is read by scripts/search; nothing here knows pages. Why the search is our own:
docs/decisions/0008-search-of-our-own.md.

All files but the first are packed by gzip and named by a digest of what they hold:

- `start.json`, plain: `format`; `table`, a file's name; `shards`, the first form and the digest of each, in order;
  `facets`, the digests of kinds (`kind`; null for the one that all passages of no other kind have), digests with
  titles of themes (`theme`), and the digest of what stands beside the findings (`aside`); `vocabulary` and `gazetteer`,
  the lists of the TOML files of these names, where `synonyms` are what reports write for words that people type, each
  a word or several in a row; `passages`, how many; `block`, how many of them a file of text holds.
- `reports-<digest>.gz`, JSON: `authorities` (slug, name, number of the region, other names), `without_reports` (name,
  other names, numbers of the authorities in its place), `regions`, `kinds` of inspections (key, title), `frameworks`
  (key, title, other words, words for what it inspects, number of its kind, what to say where its findings are not of
  the council alone, or null, address of the page that lists its outcomes or reports, anchor of its part of a
  council's page, or null, words for which that page is only offered), `scales` (name of the filter, title or none for
  that of councils' own services), `grades` (number of the scale, key, title, look), and `reports` in the order of
  their ids (number of the authority, number of the framework, date, year, number of the grade or -1, digest of its
  text, passages, title, folder, or null where that is the date and the key of the framework, and, where the date is a
  day, the first and last day of the inspection and that of publication, each in days before or after it or null),
  `later` documents that found priority actions (number of the report whose grade they stand beside, what to say,
  address), `since`, what came after reports (what to say before its name, "Inspected again since:", its name, "November
  2025", address, numbers of the reports that it came after), `pages` of the site that some questions ask for (address,
  title, what asks for it as pages.toml writes it, 1 where it helps a reader who cannot wait), `leads`, the numbers of
  reports by the key of the name that they print as their lead inspector's (names.py).
- `w-<digest>.gz`, a shard of words: the length of its head in four bytes, lowest first; the head in JSON; postings.
  The head's `forms` lead from each form of a word as it stands in reports, and of each phrase that reports write for a
  word (`education health and care plans`), to its term, `[term]` in this shard or
  `[shard, term]` in another; `terms` are place and length of the term's postings and in how many passages it stands.
- `f-<digest>.gz`, a facet: the postings of a kind of passage, or of a theme.
- `t-<digest>-<n>.gz`, JSON: a block of a report's passages (anchor, first letter of the kind, heading, caption, text).

Postings are numbers of seven bits a byte, the lowest first, the highest bit set on all bytes but a number's last.
For each report that has the term: the step from the report before (from 0), how many passages follow, and for each
the step from the passage before (from 0), times eight, plus a weight from 0 to 7.
"""

from generator.search_index.index import FOLDER, write_index

__all__ = ["FOLDER", "write_index"]
