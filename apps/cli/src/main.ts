import process from 'node:process';
import { dataplus } from './dataplus.ts';

// A reader that has seen enough (`dataplus … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await dataplus(process.argv.slice(2), process);
