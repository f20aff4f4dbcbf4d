import { destination, pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/configuration.ts';
import { redact } from './redact.ts';

/** Where the gateway says what happens: one JSON object a line. */
export type Log = Logger;

/** Makes the log. Nothing that has the form of a secret reaches `stream`, whoever logs it. Default: standard error. */
export function createLog(level: LogLevel, stream: DestinationStream = destination({ dest: 2, sync: true })): Log {
  return pino(
    {
      name: 'dataplus-gateway',
      level,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      hooks: { streamWrite: redact },
    },
    stream,
  );
}
