"""Which sets of tried mistakes give a signature: S-11, S-11.1 to S-11.3."""

import hmac
from itertools import combinations

from candidate import data

LIMIT = 20_000


def search(right, groups, algorithm, wanted):
    """Gives the explanations of the smallest size that has any, how many candidates were tried, and the mistakes
    of those that were left when the limit was reached."""

    started = {}  # an HMAC per key that has read nothing yet; copying it is cheaper than starting another

    def fits(key, text):
        if key not in started:
            started[key] = hmac.new(key.encode("utf-8"), None, algorithm)
        mac = started[key].copy()
        mac.update(text)
        return mac.digest() == wanted

    if fits(*signed_by(right)):
        return [()], 1, set()
    tried = 1
    left = set()
    for candidates in (singles(right, groups), pairs(right, groups)):
        found = {}  # a set that keeps the order
        for mistakes, key, text in candidates:
            if tried == LIMIT:
                left.update(mistakes)
                continue
            tried += 1
            if fits(key, text):
                found[mistakes] = None
        if found:
            return list(found), tried, left
    return [], tried, left


def singles(right, groups):
    """A variant that changes nothing is no candidate (S-11.2)."""
    unchanged = signed_by(right)
    for group in groups:
        for mistake, change in group:
            made = signed_by(right._replace(**change))
            if made != unchanged:
                yield (mistake,), *made


def pairs(right, groups):
    """Two mistakes of different groups; the pair must differ from both of its members (S-11.2).

    A member may change nothing alone: another encoding of a text that is all ASCII changes it only once the target
    is decoded.
    """
    made = [[(mistake, change, right._replace(**change)) for mistake, change in group] for group in groups]
    for first_group, second_group in combinations(made, 2):
        seconds = [(mistake, change, signed_by(alone)) for mistake, change, alone in second_group]
        for first, _, first_candidate in first_group:
            first_alone = signed_by(first_candidate)
            for second, second_change, second_alone in seconds:
                both = signed_by(first_candidate._replace(**second_change))
                if both != first_alone and both != second_alone:
                    yield (first, second), *both


def signed_by(candidate):
    return candidate.key, data(candidate)
