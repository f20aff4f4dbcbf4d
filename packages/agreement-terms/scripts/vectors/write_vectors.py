"""Writes every vector of the suite `agreement-terms`.

    python3 packages/agreement-terms/scripts/vectors/write_vectors.py && npx --no-install dataplus-conformance fmt
"""
from acceptance_vectors import write_chains, write_may_use, write_versions
from ending_vectors import write_doubts, write_ends, write_notices, write_ranks
from query_vectors import write_applicable, write_compared, write_found, write_services
from term_vectors import write_terms
from time_vectors import write_time

counts = {
    "terms": write_terms(),
    "questions": write_compared() + write_found() + write_services() + write_applicable() + write_notices() + write_ends() + write_ranks() + write_doubts(),
    "time": write_time(),
    "acceptance": write_versions() + write_chains() + write_may_use(),
}
print(counts, sum(counts.values()))
