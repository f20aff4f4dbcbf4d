/** The AccessKey of the demo: an example that is valid nowhere else. */
export const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' } as const;
