import { randomInt } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An AccessKey id of the shape in use since 2016: `LTAI` and twelve letters or digits. */
export function newAccessKeyId(): string {
  return `LTAI${random(12)}`;
}

/** A secret of thirty letters and digits: 178 random bits. */
export function newAccessKeySecret(): string {
  return random(30);
}

function random(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
