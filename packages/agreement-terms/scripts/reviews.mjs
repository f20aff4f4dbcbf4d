/** Cells that a later reading of the text set right, when both encodings had the same gap or one text was read in two ways. */
import { readFileSync } from 'node:fs';

const { reviews } = JSON.parse(readFileSync(new URL('./cells/decisions.json', import.meta.url), 'utf8'));

/** The cell that a review gives for this agreement and topic, or undefined. */
export const reviewedCell = (agreement, topic) =>
  reviews.find((one) => one.agreement === agreement && one.topic === topic)?.cell;
