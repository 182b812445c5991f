"""Where to ask: at the inspectorate, or at another root that stands in its place, such as a test's on this computer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from generator.model.inspectorate import InspectorateSite
from generator.model.web_address import encrypted, host_of, is_loopback, is_safe_address


@dataclass(frozen=True)
class SiteAsked:
    """A site, and the root that stands in its place, without a slash at its end; None for the site itself."""

    official: InspectorateSite
    root: str | None = None

    @property
    def site(self) -> InspectorateSite:
        """The site's facts, under the root that is asked."""
        return replace(self.official, root=self.root) if self.root else self.official

    def allows(self, address: str) -> bool:
        """Return whether an address may be asked: safe, and of the same publisher."""
        if not is_safe_address(address):
            return False
        if self.root is None:
            return self.official.owns(host_of(address))
        return host_of(address) == host_of(self.root) or (is_loopback(address) and is_loopback(self.root))

    def owns(self, address: str) -> bool:
        """Return whether an address was published here: where it is asked, or where the site itself is."""
        return self.allows(address) or self.official.owns(host_of(address))

    def published(self, address: str) -> str:
        """The address to keep of one that a page names: all that is the site's own is to be had by https."""
        return encrypted(address) if self.official.owns(host_of(address)) else address

    def asked(self, address: str) -> str:
        """The address to ask for one that a page names: what is the site's own is asked under the root in its place."""
        if self.root is None or not self.official.owns(host_of(address)):
            return self.published(address)
        parts = urlsplit(address)
        return self.root + parts.path + (f"?{parts.query}" if parts.query else "")


def known_as(address: str) -> str:
    """The key under which an address is known again: https or not is one, and a test's server gets any port."""
    parts = urlsplit(address)
    host = host_of(address) if is_loopback(address) else parts.netloc.lower()
    return f"{host}{parts.path}?{parts.query}"
