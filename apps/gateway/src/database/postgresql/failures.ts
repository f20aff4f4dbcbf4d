/** Two transactions stood in each other's way; done again, they may both pass. */
export const isConflict = (error: unknown): boolean => codes.conflict.has(codeOf(error));

/** The connection was lost or never made. */
export const isConnectionLoss = (error: unknown): boolean => {
  const code = codeOf(error);
  return (
    codes.lost.has(code) ||
    code.startsWith('08') ||
    /connection terminated|timeout exceeded|is not queryable/i.test(messageOf(error))
  );
};

const codes = {
  // serialization_failure, deadlock_detected
  conflict: new Set(['40001', '40P01']),
  // admin_shutdown, crash_shutdown, cannot_connect_now, and what the operating system says
  lost: new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT']),
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');
