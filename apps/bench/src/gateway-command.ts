import process from 'node:process';
import { gatewayCommand } from '@dataplus/gateway/command';

/** The command `dataplus gateway` in a process of its own. */
await gatewayCommand(process).parseAsync(process.argv.slice(2), { from: 'user' });
