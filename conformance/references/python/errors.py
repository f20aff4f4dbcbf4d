"""The three ways in which an op ends without an output (protocol.md)."""


class Refused(Exception):
    """An error that the specification names; `code` is what gets compared."""

    def __init__(self, code, message=None):
        super().__init__(code)
        self.code = code
        self.message = message


class InvalidInput(Refused):
    """The input does not fit the op. The message names the member and the shape it needs, never its value."""

    def __init__(self, where, cure):
        super().__init__("invalid-input", f"{where}: {cure}")


class Skipped(Exception):
    """The question is well formed, but this program does not answer it."""
