# unicodedata2 has the functions of the standard library's unicodedata, with newer tables.
from unicodedata import *  # noqa: F403 - all of them
