from typing import Any

# Its functions are compared by name: what they take and give is what the tests are about.
textstat: Any
