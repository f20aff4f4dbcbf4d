// Written by scripts/write-agreements.mjs. Do not edit.
export { faceRecognition } from '../terms.ts';
