import { Fragment, type ReactElement, type ReactNode } from 'react';
import { TableWrap } from './page.tsx';

/** A column of a short table. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly title: string;
  /** Figures stand at the end. */
  readonly end?: boolean;
  /** Names its row. */
  readonly head?: boolean;
  /** Not broken into lines: times, ids. */
  readonly whole?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/**
 * A table of a few rows. On a phone every row is a card, with the title of its column before each value: nothing scrolls
 * sideways. The roles are written out, since browsers drop those of tables that are laid out as something else.
 */
export function DataTable<Row>(props: {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly DataColumn<Row>[];
  /** Heading before a row with which another group begins. */
  groupOf?: (row: Row) => string | undefined;
}): ReactElement {
  const { label, rows, rowKey, columns } = props;
  return (
    <TableWrap label={label}>
      <table className="table as-cards" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(({ id, title, end }) => (
              <th key={id} scope="col" role="columnheader" className={end === true ? 'right' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, index) => {
            const group = props.groupOf?.(row);
            const before = rows[index - 1];
            return (
              <Fragment key={rowKey(row)}>
                {group !== undefined && (before === undefined || props.groupOf?.(before) !== group) && (
                  <tr role="row" className="group">
                    <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
                      {group}
                    </th>
                  </tr>
                )}
                <tr role="row">
                  {columns.map((column) => (
                    <Cell key={column.id} column={column} row={row} />
                  ))}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </TableWrap>
  );
}

function Cell<Row>({ column, row }: { column: DataColumn<Row>; row: Row }): ReactElement {
  const { title, end, whole, head } = column;
  const looks = {
    'data-title': title,
    className: `${end === true ? 'right' : ''} ${whole === true ? 'nowrap num' : ''}`.trim() || undefined,
  };
  const shown = <div>{column.cell(row)}</div>;
  return head === true ? (
    <th {...looks} scope="row" role="rowheader">
      {shown}
    </th>
  ) : (
    <td {...looks} role="cell">
      {shown}
    </td>
  );
}
