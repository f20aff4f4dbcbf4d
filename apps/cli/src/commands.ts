import type { Entry } from './entry.ts';

/** All commands, in the order of the help. */
export const commands: readonly Entry[] = [
  {
    name: 'sign',
    summary: 'sign a request and print the headers to send',
    load: async (io) => (await import('./sign/command.ts')).signCommand(io),
  },
  {
    name: 'call',
    summary: 'sign a request, send it and print the answer',
    load: async (io) => (await import('./call/command.ts')).callCommand(io),
  },
  {
    name: 'verify',
    summary: 'verify a signed request as a server would',
    load: async (io) => (await import('./verify/command.ts')).verifyCommand(io),
  },
  {
    name: 'diagnose',
    summary: 'find the mistake behind a wrong signature',
    load: async (io) => (await import('./diagnose/command.ts')).diagnoseCommand(io),
  },
  {
    name: 'services',
    summary: 'what the platform has: services, their operations, inputs and answers',
    load: async (io) => (await import('./services/command.ts')).servicesCommand(io),
  },
  {
    name: 'openapi',
    summary: 'print the OpenAPI 3.1 document of all operations',
    load: async (io) => (await import('./openapi/command.ts')).openapiCommand(io),
  },
  {
    name: 'plan',
    summary: 'how to get data into MaxCompute: tool, steps, configuration',
    load: async (io) => (await import('./plan/command.ts')).planCommand(io),
  },
  {
    name: 'terms',
    summary: 'what the agreements say: list, show, compare, find, deadline, verify',
    load: async (io) => (await import('./terms/command.ts')).termsCommand(io),
  },
  {
    name: 'bill',
    summary: 'what events cost, and where services stand: run, explain, forecast, quote',
    load: async (io) => (await import('./bill/command.ts')).billCommand(io),
  },
  {
    name: 'gateway',
    summary: 'run the platform on this machine: start, init, seed, close-day, backup, check',
    load: async (io) => (await import('./gateway/command.ts')).gatewayCommand(io),
  },
  {
    name: 'conformance',
    summary: 'run an implementation in any language against the golden vectors',
    main: async (args, io) => (await import('./conformance.ts')).runConformance(args, io),
  },
  {
    name: 'testee',
    summary: 'answer the questions of the conformance protocol on standard input',
    load: async (io) => (await import('./testee/command.ts')).testeeCommand(io),
  },
  {
    name: 'completion',
    summary: 'print a script with which a shell completes commands and operations',
    load: async (io) => (await import('./completion/command.ts')).completionCommand(commands, io),
  },
];
