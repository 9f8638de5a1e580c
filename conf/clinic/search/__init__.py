"""The site's own search: weights computed here, added up in the browser by ``conf/static/search.js``, its twin."""

from clinic.search.index import Page, build, weigh
from clinic.search.packing import pack, unpack
from clinic.search.rank import rank

__all__ = ["Page", "build", "pack", "rank", "unpack", "weigh"]
