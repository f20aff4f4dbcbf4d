#!/bin/sh
# Runs the reference in Java. `java Main.java` takes one source file only (until JDK 22), so the classes are compiled
# first, into a folder that lives as long as the run: nothing is left behind, and nothing stale can run.
set -u
classes=$(mktemp -d) || exit 1
trap 'rm -rf "$classes"' EXIT
trap 'exit 1' HUP INT TERM
javac -J-XX:TieredStopAtLevel=1 -proc:none -encoding UTF-8 -d "$classes" "$(dirname "$0")"/*.java || exit 1
java -XX:TieredStopAtLevel=1 -cp "$classes" Main
