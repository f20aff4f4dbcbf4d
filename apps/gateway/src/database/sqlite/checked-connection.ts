import { GatewayError } from '../../errors/gateway-error.ts';
import { checkValue, type BoundValue } from '../check-value.ts';
import type { SqliteConnection, SqliteStatement } from './connection.ts';

const remembered = 500;

/**
 * The one place where values go to a driver and come back: checks both ways, writes whole numbers as integers (drivers would
 * write them as floating-point ones), and prepares each statement once.
 */
export function checkedConnection(connection: SqliteConnection): SqliteConnection {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      if (statements.size >= remembered) statements.clear();
      const statement = checkedStatement(connection.prepare(sql));
      statements.set(sql, statement);
      return statement;
    },
    exec: (sql) => {
      connection.exec(sql);
    },
    close: () => {
      statements.clear();
      connection.close();
    },
  };
}

function checkedStatement(statement: SqliteStatement): SqliteStatement {
  return {
    reader: statement.reader,
    all: (values) => {
      const rows = statement.all(values.map(boundValue));
      for (const row of rows) checkRow(row);
      return rows;
    },
    run: (values) => statement.run(values.map(boundValue)),
  };
}

function boundValue(value: unknown): BoundValue {
  const checked = checkValue(value);
  if (typeof checked === 'number') return Number.isInteger(checked) ? BigInt(checked) : checked;
  return checked instanceof Uint8Array && !Buffer.isBuffer(checked) ? Buffer.from(checked) : checked;
}

function checkRow(row: Record<string, unknown>): void {
  for (const name in row) {
    const value = row[name];
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
      throw new GatewayError('unsafe-integer', `The column ${name} holds a number beyond 2^53.`, { field: name });
  }
}
