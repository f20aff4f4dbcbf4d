import type { AgreementId } from '@dataplus/agreement-terms';
import { type Clause as ClauseOfPrint, clausesOf } from '@dataplus/agreement-terms/skeleton';
import { type ReactElement, useMemo } from 'react';
import { Button, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { type Translate, useLanguage } from '../i18n/language.ts';
import { skeletonOf } from './agreement-data.ts';

interface Node {
  readonly clause: ClauseOfPrint;
  readonly below: Node[];
}

/** The clauses of an agreement as a tree: ids, headings as printed, lines of the document. */
export function ClauseTree(props: {
  agreement: AgreementId;
  chosen: string | undefined;
  onChoose: (clause: string | undefined) => void;
}): ReactElement {
  const { t } = useLanguage();
  const { nodes, parents } = useMemo(() => treeOf(clausesOf(skeletonOf(props.agreement))), [props.agreement]);
  const item = ({ clause, below }: Node): ReactElement => (
    <TreeItem
      key={clause.id}
      id={clause.id}
      textValue={`${clause.id} ${clause.heading ?? ''}`}
      className="tree-item"
      data-level={clause.id.split('.').length}
    >
      <TreeItemContent>
        <span className="tree-row">
          {below.length > 0 ? (
            <Button slot="chevron" className="chevron">
              <span aria-hidden="true">›</span>
            </Button>
          ) : (
            <span className="chevron" />
          )}
          <code>{clause.id}</code>
          {clause.heading === null ? (
            <span className="visually-hidden">{t('agreements.noHeading')}</span>
          ) : (
            <span className="heading">{clause.heading}</span>
          )}
          <span className="lines-of muted num">{linesText(t, clause.lines)}</span>
        </span>
      </TreeItemContent>
      {below.map(item)}
    </TreeItem>
  );
  return (
    <Tree
      aria-label={t('agreements.tree')}
      className="clause-tree"
      selectionMode="single"
      selectionBehavior="replace"
      defaultExpandedKeys={parents}
      selectedKeys={props.chosen === undefined ? [] : [props.chosen]}
      onSelectionChange={(keys) => {
        props.onChoose(keys === 'all' ? undefined : [...keys].map(String)[0]);
      }}
    >
      {nodes.map(item)}
    </Tree>
  );
}

function treeOf(clauses: readonly ClauseOfPrint[]): { nodes: Node[]; parents: string[] } {
  const byId = new Map(clauses.map((clause) => [clause.id, { clause, below: [] }]));
  const nodes: Node[] = [];
  for (const node of byId.values()) {
    const parent = node.clause.parent === null ? undefined : byId.get(node.clause.parent);
    (parent?.below ?? nodes).push(node);
  }
  return { nodes, parents: [...byId.values()].filter(({ below }) => below.length > 0).map(({ clause }) => clause.id) };
}

/** Where a clause stands in the document. */
export function linesText(t: Translate, [first, last]: readonly [number, number]): string {
  return first === last ? t('agreements.line', { first }) : t('agreements.lines', { first, last });
}
