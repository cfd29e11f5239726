"""Which legacy codec bytes are in, when nothing says so."""

from __future__ import annotations

from reader.article.model import Encoding

_SAMPLE = 65536
_WINDOWS = {
    # Web and office text that claims an ISO codec is in Windows' extension of it (WHATWG Encoding).
    "ascii": "cp1252",
    "latin_1": "cp1252",
    "iso8859_9": "cp1254",
    "iso8859_8": "cp1255",
    "tis_620": "cp874",
}


def guess(data: bytes) -> Encoding:
    """The likeliest codec; cp1252 where nothing speaks for another."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 35 ms, only for legacy bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        return Encoding("cp1252", confident=False, evidence="nothing speaks for another codec")
    name = _WINDOWS.get(best.encoding, best.encoding)
    return Encoding(name, confident=False, evidence="guessed from its letters")
