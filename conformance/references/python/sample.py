"""The op sample.python: how the Python sample of the published text gets the resource line from a URL.

Repair to run it on Python 3: urlparse comes from urllib.parse.
"""

from urllib.parse import urlparse

import fields
from errors import Refused


def sample_op(value):
    url = fields.text(fields.members(value, "input", ("url",))["url"], "url")
    try:
        parsed = urlparse(url)
    except ValueError:
        raise Refused("invalid-url") from None  # the sample ends there
    return {"resource": parsed.path + "?" + parsed.query if parsed.query != "" else parsed.path}
