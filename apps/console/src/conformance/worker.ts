import { runHere, type WorkerMessage } from './run.ts';

const tell = (message: WorkerMessage): void => {
  postMessage(message);
};

void runHere((done, all) => {
  tell({ done, all });
}).then(tell);
