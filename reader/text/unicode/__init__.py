"""Facts about code points: script, look-alikes, names.

Properties are those of the packages ``regex`` and ``unicodedata2``, so that they are the same on
every version of Python; look-alikes are Unicode's own (UTS #39), in a table beside this file.
"""

from __future__ import annotations

UNICODE_VERSION = "18.0"
"""Of the properties and names: what ``regex`` and ``unicodedata2`` of our requirements carry."""

CONFUSABLES_VERSION = "17.0"
"""Of the table of look-alikes."""
