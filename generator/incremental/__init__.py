"""What a build need not make again: all of it, its keys and its checks, in five short modules.

Each thing has a **key** of all that it is made from (`keys`: bytes of reports and registries, the templates, the
settings); what was made under the same key is used again, in one of two ways:

    cache.remembered(name, key, make)      `store`: a value that only the program reads, such as an authority's
                                           analysis; it lies in the cache folder, under its name
    standing.current(path, key)            `standing`: a file that is published or read by the next step, such as a
    standing.note(path, key, digest)       page; it stands where it was written, and a record of it in the cache

What people and other programs write is read for its digest, and known as long as nothing has written to it since
(`known_files`).

What is found is checked before it is used: a value by its digest, a file by its size and time of writing, and by its
digest where these are others. So damage costs time, and no wrong page, unless somebody gives a file that they changed
its old size and time. The program itself (code, facts, libraries, Python) is part of every key: a caller leaves it out.
What a build did not use is removed by `Cache.sweep`. Whatever was changed before, a build gives to the byte what one
from nothing gives; tests of random changes hold that. What each of these is worth:
docs/decisions/0011-incremental-in-one-place.md.
"""

from generator.incremental.keys import (
    DIGEST_LETTERS,
    digest_of,
    digest_of_bytes,
    files_below,
    key_of,
    key_of_files,
    listed_below,
    state_of,
    state_of_listed,
    templates_key,
)
from generator.incremental.known_files import KnownFiles
from generator.incremental.packed_record import Made
from generator.incremental.standing import Standing
from generator.incremental.store import NO_CACHE, Cache

__all__ = [
    "DIGEST_LETTERS",
    "NO_CACHE",
    "Cache",
    "KnownFiles",
    "Made",
    "Standing",
    "digest_of",
    "digest_of_bytes",
    "files_below",
    "key_of",
    "key_of_files",
    "listed_below",
    "state_of",
    "state_of_listed",
    "templates_key",
]
