"""Read articles in the terminal, and see what is wrong with their characters and how hard they are.

``load`` gives an ``Article``, ``analyze`` an ``Analysis``; neither needs a screen. Nothing is
imported before it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import version as _version

    from reader.analysis.analyse import analyse as analyze
    from reader.analysis.model import Analysis
    from reader.article.loading import load
    from reader.article.model import Article

    __version__ = _version("copyreader")

__all__ = ["Analysis", "Article", "__version__", "analyze", "load"]

_HOMES = {
    "Analysis": ("reader.analysis.model", "Analysis"),
    "Article": ("reader.article.model", "Article"),
    "analyze": ("reader.analysis.analyse", "analyse"),
    "load": ("reader.article.loading", "load"),
}


def __getattr__(name: str) -> object:
    if name == "__version__":
        return import_module("importlib.metadata").version("copyreader")
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)
