from os import PathLike

class DataInt(int):
    data: tuple[str, int, int] | None

class Pyphen:
    def __init__(
        self,
        filename: str | PathLike[str] | None = None,
        lang: str | None = None,
        left: int = 2,
        right: int = 2,
        cache: bool = True,
    ) -> None: ...
    def positions(self, word: str) -> list[DataInt]: ...

LANGUAGES: dict[str, PathLike[str]]

# The package's own annotation leaves out that there may be none.
def language_fallback(language: str) -> str | None: ...
