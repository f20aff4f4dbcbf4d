/** The JSON Schema of a problem. */
export const problemSchema: Record<string, unknown> = {
  type: 'object',
  description: 'A problem (RFC 9457). Further members are facts, such as the refusals of the billing rules.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    cure: { type: 'string' },
    requestId: { type: 'string' },
    origin: { const: 'ours' },
    faults: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' }, code: { type: 'string' } },
        required: ['path', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId', 'origin'],
};
