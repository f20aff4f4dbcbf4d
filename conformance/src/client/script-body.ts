import { Buffer } from 'node:buffer';
import type { ScriptBody } from './script.ts';

/** The bytes of a body. */
export function bytesOf(body: ScriptBody | undefined): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if ('text' in body) return Buffer.from(body.text, 'utf8');
  if ('base64' in body) return Buffer.from(body.base64, 'base64');
  const piece = Buffer.from(body.repeat.base64, 'base64');
  return Buffer.alloc(piece.length * body.repeat.times, piece);
}
