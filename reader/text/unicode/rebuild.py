"""Rebuild ``confusables.txt`` from ICU's own copy of Unicode's data.

Needs the packages ``icu4py`` and ``unicodedata2`` in a throw-away environment: the former brings
ICU's shared libraries, whose spoof checker knows Unicode's confusables.txt. Every scalar value is
asked for its skeleton, and kept if that is another, but for what follows from its decomposition (49
of the 6,565 sources of Unicode's file). Run it in that environment, from the repository:

    python reader/text/unicode/rebuild.py

Each line of the result is a prototype, a tab, and the characters that look like it.
"""

from __future__ import annotations

import ctypes
import importlib.util
import sys
from collections import defaultdict
from pathlib import Path

from unicodedata2 import normalize

RESULT = Path(__file__).with_name("confusables.txt")
SURROGATES = range(0xD800, 0xE000)
CAPACITY = 256
PARTS = ("icudata", "icuuc", "icui18n")
"""ICU's libraries in the order in which they need one another."""


def libraries() -> tuple[ctypes.CDLL, str]:
    """ICU's internationalisation library, and the major version that its function names end in."""
    spec = importlib.util.find_spec("icu4py")
    if spec is None or spec.origin is None:
        sys.exit("icu4py is not installed here")
    folder = Path(spec.origin).parents[1] / "icu4py.libs"
    loaded = None
    version = ""
    for part in PARTS:
        path = next(folder.glob(f"lib{part}*.so*"))
        version = path.name.split(".so.")[1].split(".")[0]
        loaded = ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
    if loaded is None:
        sys.exit("icu4py has no libraries of ICU")
    return loaded, version


def skeletons() -> dict[str, str]:
    """Each character whose skeleton is not its own decomposition, with that skeleton."""
    icu, version = libraries()
    status = ctypes.c_int(0)
    opened = getattr(icu, f"uspoof_open_{version}")
    opened.restype = ctypes.c_void_p
    checker = ctypes.c_void_p(opened(ctypes.byref(status)))
    skeleton = getattr(icu, f"uspoof_getSkeletonUTF8_{version}")
    buffer = ctypes.create_string_buffer(CAPACITY)
    found: dict[str, str] = {}
    for code in range(sys.maxunicode + 1):
        if code in SURROGATES:
            continue
        char = chr(code)
        data = char.encode()
        status.value = 0
        length = skeleton(checker, 0, data, len(data), buffer, CAPACITY, ctypes.byref(status))
        shown = buffer.raw[:length].decode()
        # An empty skeleton is a default-ignorable character's: hidden, not a look-alike.
        if shown and shown != char:
            found[char] = shown
    return {char: shown for char, shown in found.items() if not _is_explained(char, found)}


def _is_explained(char: str, found: dict[str, str]) -> bool:
    """Whether the prototypes of a character's decomposition make up its own."""
    parts = normalize("NFD", char)
    if len(parts) == 1:
        return False
    return bool(normalize("NFD", "".join(found.get(part, part) for part in parts)) == found[char])


def main() -> None:
    """Write the table and say how large it is."""
    classes: defaultdict[str, list[str]] = defaultdict(list)
    found = skeletons()
    for char, prototype in found.items():
        classes[prototype].append(char)
    lines = [f"{prototype}\t{''.join(members)}\n" for prototype, members in sorted(classes.items())]
    RESULT.write_text("".join(lines), "utf-8", newline="")
    sys.stdout.write(f"{len(found)} characters look like {len(classes)} prototypes\n")


if __name__ == "__main__":
    main()
