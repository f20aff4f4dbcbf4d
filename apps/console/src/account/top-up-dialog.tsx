import type { ReactElement } from 'react';
import { ActionDialog } from '../api/action-dialog.tsx';
import { callApi, part } from '../api/call.ts';
import type { Payment } from '../api/types.ts';
import { useLanguage } from '../i18n/language.ts';

/** Puts money on the balance. */
export function TopUpDialog(props: { account: string; onDone: () => void; onClose: () => void }): ReactElement {
  const { t } = useLanguage();
  return (
    <ActionDialog
      title={t('account.topUpTitle')}
      text={t('account.topUpText')}
      fields={[{ name: 'amount', label: t('account.yuan'), kind: 'yuan', initial: '100' }]}
      submit={t('account.topUp')}
      run={({ amount = '' }) =>
        callApi<Payment>('POST', `/api/accounts/${part(props.account)}/top-ups`, {
          amount: { currency: 'CNY', amount: amount.trim() },
        })
      }
      onDone={props.onDone}
      onClose={props.onClose}
    />
  );
}
