/** The bytes of a byte string as two hex digits each. */
export function hexOf(bytes: string): string {
  return bytes.replace(/[^]/g, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'));
}

/** A percent escape; a `%` without two hex digits behind it is none. */
export const percentEscape: RegExp = /%([0-9a-f]{2})/gi;

/** Each percent escape replaced by the byte that it stands for. */
export function unescaped(text: string): string {
  return text.replace(percentEscape, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
