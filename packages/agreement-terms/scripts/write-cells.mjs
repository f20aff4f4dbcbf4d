/** Writes the merged cells: one file per agreement with one line per topic, and the list of cells that were decided. */
import { mkdirSync, writeFileSync } from 'node:fs';

const folder = new URL('./cells/generated/', import.meta.url);

/** `cells` is `{ topic: cell }` in the order of the vocabulary. */
export function writeCells(agreement, cells) {
  mkdirSync(folder, { recursive: true });
  const lines = Object.entries(cells).map(([topic, cell]) => `    ${JSON.stringify(topic)}: ${JSON.stringify(cell)}`);
  const text = `{\n  "agreement": ${JSON.stringify(agreement)},\n  "cells": {\n${lines.join(',\n')}\n  }\n}\n`;
  writeFileSync(new URL(`${agreement}.json`, folder), text);
}

/** `origins` is `{ agreement: topics }`. */
export const writeOrigins = (origins) =>
  writeFileSync(new URL('origins.json', folder), `${JSON.stringify(origins, null, 2)}\n`);
