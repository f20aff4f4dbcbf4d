export { loadSuite, suiteNames, vectorsOf, type Folders, type VectorsOfOptions } from './files/load-suite.ts';
export { runSuite, type RunSuiteOptions } from './files/run-suite.ts';
export { runCommand, type CommandRun, type RunCommandOptions } from './process/run-command.ts';
