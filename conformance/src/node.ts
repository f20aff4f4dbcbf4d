export { loadSuite, suiteNames, vectorsOf, type Folders, type VectorsOfOptions } from './files/load-suite.ts';
export { runSuite, type RunSuiteOptions } from './files/run-suite.ts';
export { missingProgram, readReferences, type Reference } from './files/references.ts';
export { runCommand, type CommandRun, type RunCommandOptions } from './process/run-command.ts';
export { runReference } from './process/run-reference.ts';
export { playOps } from './client/play-ops.ts';
export { runClient, type RunClientOptions } from './client/run-client.ts';
export { runGateway, type RunGatewayOptions } from './gateway/run-gateway.ts';
export type { AdminOptions } from './gateway/admin-api.ts';
