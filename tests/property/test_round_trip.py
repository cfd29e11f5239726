"""Loading and saving change no byte that nobody edited."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.article.decoding import decode, encode


@settings(deadline=None)
@given(st.binary(max_size=300))
@example(b"\x05?Pq\xfc")
@example(b"\xef\xbb\xbfa\r\nb\rc\n")
@example(b"\xff\xfea\x00\x00\xd8")
@example(b"caf\xe9 \xc3\xa9 \x00 \xed\xa0\x80")
def test_any_bytes_come_back(data: bytes) -> None:
    text, encoding = decode(data)
    assert encode(text, encoding) == data
