from collections.abc import Callable

class _Data:
    path: list[str]

data: _Data
download: Callable[..., object]
