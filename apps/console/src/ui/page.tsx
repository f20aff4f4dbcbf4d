import { type ReactElement, type ReactNode, useEffect } from 'react';

/** Heading of a view; also the title of the window. */
export function PageHead({
  title,
  children,
  side,
}: {
  title: string;
  children?: ReactNode;
  side?: ReactNode;
}): ReactElement {
  useEffect(() => {
    document.title = `${title} · Dataplus`;
  }, [title]);
  return (
    <div className="page-head">
      <div className="stack tight">
        <h1>{title}</h1>
        {children !== undefined && <p>{children}</p>}
      </div>
      {side}
    </div>
  );
}

/** A part of a view with its heading. */
export function Card({
  title,
  side,
  children,
  label,
}: {
  title?: ReactNode;
  side?: ReactNode;
  children: ReactNode;
  label?: string;
}): ReactElement {
  return (
    <section className="card" aria-label={label}>
      {(title !== undefined || side !== undefined) && (
        <header>
          {title !== undefined && <h2>{title}</h2>}
          {side}
        </header>
      )}
      {children}
    </section>
  );
}

/** A region that scrolls by itself can be reached by keyboard and has a name. */
export function TableWrap({
  label,
  tall,
  children,
}: {
  label: string;
  tall?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <div className={`table-wrap ${tall === true ? 'tall' : ''}`} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

/** Text that is copied as it stands. */
export function Code({ text, label, side }: { text: string; label: string; side?: ReactNode }): ReactElement {
  return (
    <div className="code">
      <pre tabIndex={0} aria-label={label} role="region">
        <code>{text}</code>
      </pre>
      {side}
    </div>
  );
}
