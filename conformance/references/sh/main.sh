#!/bin/sh
# Reference for the Dataplus signature in POSIX shell, awk and openssl, written from spec/signature.md (the S- numbers)
# and spec/protocol.md. The shell reads the lines, awk answers each of them, openssl computes what is cryptography.
set -u
LC_ALL=C # text is bytes here, and awk reads it as such
export LC_ALL
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1

work=${TMPDIR:-/tmp}/dataplus-reference-sh.$$
(umask 077 && mkdir -- "$work") || exit 1
trap 'rm -rf -- "$work"' EXIT
trap 'exit 1' HUP INT TERM
cd -- "$work" || exit 1

set -- # the parts of the program, in the order in which they build upon each other
for part in text json fields openssl request string-to-sign ops; do
  set -- "$@" -f "$here/$part.awk"
done

# An awk for each line: awks buffer their input, and whoever waits for an answer sends nothing before it. (The one
# thing that `read` loses is a raw NUL, which no JSON has.)
while IFS= read -r line || [ -n "$line" ]; do
  printf '%s\n' "$line" >question
  awk "$@" question || exit
done
