import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, type ReactNode, useRef } from 'react';

/** A column of a long list. `width` is a track of a CSS grid. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly width: string;
  readonly end?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/**
 * A table of any length: only the rows in sight are in the page. It is a table to screen readers too, with the number of
 * all its rows.
 */
export function VirtualTable<Row>(props: {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row>[];
  height?: number;
  rowHeight?: number;
  onNearEnd?: () => void;
}): ReactElement {
  const { rows, columns, rowHeight = 38 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    onChange: ({ range }) => {
      if (range !== null && range.endIndex >= rows.length - 20) props.onNearEnd?.();
    },
  });
  const grid = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div
      ref={scroller}
      className="virtual"
      style={{ maxHeight: props.height ?? 560 }}
      tabIndex={0}
      role="region"
      aria-label={props.label}
    >
      <div role="table" aria-label={props.label} aria-rowcount={rows.length + 1} className="virtual-table">
        <div role="rowgroup" className="virtual-head">
          <div role="row" aria-rowindex={1} className="virtual-row" style={grid}>
            {columns.map(({ id, title, end }) => (
              <div key={id} role="columnheader" className={end === true ? 'right' : undefined}>
                {title}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="virtual-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <div
                  key={props.rowKey(row)}
                  role="row"
                  aria-rowindex={index + 2}
                  className="virtual-row"
                  style={{ ...grid, height: rowHeight, transform: `translateY(${start}px)` }}
                >
                  {columns.map(({ id, end, cell }) => (
                    <div key={id} role="cell" className={end === true ? 'right' : undefined}>
                      {cell(row)}
                    </div>
                  ))}
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
