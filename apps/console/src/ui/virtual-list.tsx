import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, type ReactNode, useRef } from 'react';
import { useNarrow } from './use-narrow.ts';

/** A column of a long list. `width` is a track of a CSS grid. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  readonly width: string;
  readonly end?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** Height of a line of a card, and what is around the lines, in pixels: a first guess, cards are measured. */
const cardLine = 28;
const cardSpace = 17;

interface TableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly height?: number;
  readonly rowHeight?: number;
  readonly onNearEnd?: () => void;
}

/**
 * A table of any length: only the rows in sight are in the page. It is a table to screen readers too, with the number of
 * all its rows. On a phone every row is a card, with the title of its column before each value.
 */
export function VirtualTable<Row>(props: TableProps<Row>): ReactElement {
  const asCards = useNarrow();
  // Begun anew when that changes: what was measured of rows says nothing of cards.
  return <Rows key={asCards ? 'cards' : 'rows'} {...props} asCards={asCards} />;
}

function Rows<Row>({ asCards, ...props }: TableProps<Row> & { asCards: boolean }): ReactElement {
  const { rows, columns, rowHeight = 38 } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (asCards ? columns.length * cardLine + cardSpace : rowHeight),
    overscan: 12,
    onChange: ({ range }) => {
      if (range !== null && range.endIndex >= rows.length - 20) props.onNearEnd?.();
    },
  });
  const grid = asCards ? {} : { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };
  return (
    <div
      ref={scroller}
      className={`virtual ${asCards ? 'as-cards' : ''}`}
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
                  ref={asCards ? virtual.measureElement : undefined}
                  data-index={index}
                  role="row"
                  aria-rowindex={index + 2}
                  className="virtual-row"
                  style={{ ...grid, ...(!asCards && { height: rowHeight }), transform: `translateY(${start}px)` }}
                >
                  {columns.map(({ id, title, end, cell }) => (
                    <div key={id} role="cell" data-title={title} className={end === true ? 'right' : undefined}>
                      {asCards ? <div>{cell(row)}</div> : cell(row)}
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
