/**
 * The program of the thread that `Checkpoints` starts, in CommonJS. It is a text, so that it is at hand wherever this package runs
 * from: from its sources, from its bundles, and built into another program.
 *
 * A passive checkpoint copies pages while commits go on. Since commits go on, it seldom finds the log at its end: from a thousand
 * pages on, one that keeps commits out for the little that is left lets the log begin anew. It does not wait for its turn: that would keep
 * commits waiting behind it.
 */
export const checkpointThread = `
const { parentPort, workerData: { file, driver } } = require('node:worker_threads');
const Database = driver === undefined ? process.getBuiltinModule('node:sqlite').DatabaseSync : require(driver);

const busyPause = 100;
const idlePause = 1000;
const longLog = 1000;

const database = new Database(file);
database.exec('pragma busy_timeout = 0');
database.exec('pragma synchronous = full');
const passive = database.prepare('pragma wal_checkpoint(passive)');
const restart = database.prepare('pragma wal_checkpoint(restart)');

let done = 0;
let timer = setTimeout(work, 0);

function work() {
  let pause = idlePause;
  try {
    const [{ log, checkpointed }] = passive.all();
    if (checkpointed !== done) pause = busyPause;
    done = checkpointed;
    if (log >= longLog) restart.all();
  } catch {
    // A full disk, for one: commits fail of it too and say so. It is tried again.
  }
  timer = setTimeout(work, pause);
}

parentPort.once('message', () => {
  clearTimeout(timer);
  database.close();
});
`;
