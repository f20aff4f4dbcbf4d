/** Nearly every value is visible ASCII with single spaces inside; such a value needs no further look. */
const plain = /^[!-~]+(?: [!-~]+)*$/;
const lineBreaking = /[\0\r\n]/;
/** Without the look behind, each character of a long inner run would search the run to its end. */
const padding = /^[ \t]+|(?<![ \t])[ \t]+$/g;

/**
 * A header value without the white space at its ends, or `undefined` where it holds CR, LF or NUL (S-2.5, S-2.8).
 * `toBytes` makes a byte string of it where it is not one.
 */
export function headerValue(value: string, toBytes: (value: string) => string = String): string | undefined {
  if (plain.test(value)) return value;
  return lineBreaking.test(value) ? undefined : toBytes(value.replace(padding, ''));
}
