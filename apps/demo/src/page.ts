import Table from 'cli-table3';
import pc from 'picocolors';

/** Where the demo writes; `process.stdout` is one. */
export interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** The page that the demo prints, and the list of what did not hold. */
export interface Page {
  readonly colors: ReturnType<typeof pc.createColors>;
  /** What did not hold, in words. */
  readonly broken: readonly string[];
  readonly heading: (text: string) => void;
  readonly line: (text?: string) => void;
  /** Says what is being waited for, on a terminal; the next line takes its place. */
  readonly waiting: (text: string) => void;
  /** Rows in columns; Chinese takes two columns a sign. */
  readonly rows: (rows: readonly (readonly string[])[]) => void;
  /** Remembers what has to hold; gives it back. */
  readonly check: (holds: boolean, what: string) => boolean;
}

const indent = '   ';
const noBorders = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((place) => [side + place, '']),
  ),
);

/** A page on a screen: plain text where the screen is no terminal. */
export function openPage(screen: Screen, env: Readonly<Record<string, string | undefined>>): Page {
  const plain = screen.isTTY !== true || (env.NO_COLOR ?? '') !== '' || env.TERM === 'dumb';
  const colors = pc.createColors(!plain);
  const broken: string[] = [];
  const line = (text = ''): void => {
    const eraser = isWaiting ? '\r\x1b[K' : '';
    isWaiting = false;
    screen.write(`${eraser}${text === '' ? '' : indent}${text}\n`);
  };
  let acts = 0;
  let isWaiting = false;
  return {
    colors,
    broken,
    line,
    waiting: (text) => {
      if (plain || isWaiting) return;
      isWaiting = true;
      screen.write(indent + colors.dim(text));
    },
    heading: (text) => {
      acts++;
      screen.write(`\n${colors.bold(`${acts}  ${text}`)}\n\n`);
    },
    rows: (rows) => {
      const style = { 'padding-left': 0, 'padding-right': 2, head: [], border: [], compact: true };
      const table = new Table({ chars: { ...noBorders, middle: '' }, style });
      table.push(...rows.map((row) => [...row]));
      for (const text of table.toString().split('\n')) line(text.trimEnd());
    },
    check: (holds, what) => {
      if (!holds) broken.push(what);
      return holds;
    },
  };
}
