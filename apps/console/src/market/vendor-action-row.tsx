import { type ReactElement, useState } from 'react';
import { ActionDialog } from '../api/action-dialog.tsx';
import { useLanguage } from '../i18n/language.ts';
import { Button } from '../ui/button.tsx';
import { Clauses } from '../ui/clause.tsx';
import type { WireMarketAnswer } from './market-answer.ts';
import type { VendorAction } from './vendor-actions.ts';

/** Buttons for what the operator may do to a vendor, each with its form and its clauses. */
export function VendorActionRow(props: {
  vendor: string;
  actions: readonly VendorAction[];
  /** The answer is undefined where it has no postings. */
  onDone: (answer: WireMarketAnswer | undefined) => void;
}): ReactElement {
  const { t } = useLanguage();
  const { vendor, actions, onDone } = props;
  const [open, setOpen] = useState<VendorAction>();
  return (
    <div className="row">
      {actions.map((action) => (
        <Button
          key={action.id}
          kind="small"
          onPress={() => {
            setOpen(action);
          }}
        >
          {t(`vendorAction.${action.id}`)}
        </Button>
      ))}
      {open !== undefined && (
        <ActionDialog
          title={t(`vendorAction.${open.id}`)}
          text={
            <>
              {t(`vendorText.${open.id}`)} <Clauses agreement="market-vendor" clauses={open.clauses} />
            </>
          }
          fields={open.fields(t)}
          danger={open.danger === true}
          submit={t(`vendorAction.${open.id}`)}
          run={async (values) => {
            onDone(await open.run(vendor, values));
          }}
          onDone={() => undefined}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </div>
  );
}
