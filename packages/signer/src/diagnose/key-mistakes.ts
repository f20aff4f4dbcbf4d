import type { Variants } from './candidate.ts';

/** Group key: M-10 to M-12. No library signs with an empty key (S-11.2): the secret, which changes nothing, stands for it. */
export function keyVariants(secret: string, accessKeyId: string): Variants<string> {
  const stripped = secret.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return [
    ['secret-ampersand', `${secret}&`],
    [
      'secret-white-space',
      `${secret}\n`,
      `${secret}\r\n`,
      `${secret} `,
      ` ${secret}`,
      ` ${secret} `,
      stripped || secret,
    ],
    ['id-as-secret', accessKeyId || secret],
  ];
}
