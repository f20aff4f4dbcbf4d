import { type BillLine, textOfExact, textOfMoney } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { beijingTime, grouped } from '../format.ts';
import { useLanguage } from '../i18n/language.ts';
import { Dialog } from '../ui/dialog.tsx';
import { BillLines, type ShownLine } from './bill-lines.tsx';
import { stepText } from './step-text.ts';
import type { Step } from './steps.ts';
import { TraceView } from './trace-view.tsx';

/** Why one step came about; of a bill, each line down to the one rounding. */
export function StepDialog({ step, onClose }: { step: Step; onClose: () => void }): ReactElement {
  const { t, language } = useLanguage();
  return (
    <Dialog title={stepText(step, t, language)} onClose={onClose} wide>
      <p className="muted num">{beijingTime(step.at)}</p>
      {step.what === 'bill' ? <BillLines lines={step.lines.map(shown)} /> : <TraceView trace={step.trace ?? []} />}
    </Dialog>
  );
}

const shown = (line: BillLine): ShownLine => ({
  id: line.item + line.project + String(line.period),
  item: line.item,
  project: line.project,
  quantity: grouped(line.quantity),
  basis: line.basis,
  exact: textOfExact(line.exact),
  amount: `¥${textOfMoney(line.amount)}`,
  trace: line.trace,
});
