import type { Order, OrderType } from '@dataplus/service-schemas';
import type { ReactElement } from 'react';
import { ActionDialog, type FormField } from '../api/action-dialog.tsx';
import { callApi, part } from '../api/call.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { serviceName } from '../service-name.ts';

/** What an order is for, as far as it is known before somebody fills the form in. */
export interface WantedOrder {
  readonly type: OrderType;
  readonly service?: string;
}

/** Places an order: a purchase, an upgrade, a renewal. */
export function OrderDialog(props: {
  account: string;
  wanted: WantedOrder;
  onDone: () => void;
  onClose: () => void;
}): ReactElement | null {
  const { t, language } = useLanguage();
  const { type, service } = props.wanted;
  const services = useRead<{ items: readonly string[] }>('/api/billed-services');
  if (services.loading) return null;
  const known = services.data?.items ?? [];
  const fields: FormField[] = [
    ...(service === undefined
      ? [
          {
            name: 'service',
            label: t('account.service'),
            kind: 'choice' as const,
            options: known.map((one) => [one, serviceName(one, language)] as const),
          },
        ]
      : []),
    ...(type === 'renewal'
      ? []
      : [
          { name: 'item', label: t('account.item'), help: t('account.itemHelp'), initial: 'computation' },
          { name: 'quantity', label: t('account.quantity'), kind: 'whole' as const, initial: '1' },
        ]),
    ...(type === 'upgrade'
      ? []
      : [{ name: 'months', label: t('account.months'), kind: 'whole' as const, initial: '1' }]),
  ];
  const title =
    service === undefined
      ? t('account.order')
      : t(type === 'renewal' ? 'account.orderRenewal' : 'account.orderUpgrade', {
          service: serviceName(service, language),
        });
  return (
    <ActionDialog
      title={title}
      fields={fields}
      submit={t('account.placeOrder')}
      run={(values) =>
        callApi<Order>('POST', `/api/accounts/${part(props.account)}/orders`, {
          type,
          service: service ?? values.service,
          ...(values.item !== undefined && { item: values.item.trim() }),
          ...(values.quantity !== undefined && { quantity: values.quantity.trim() }),
          ...(values.months !== undefined && { months: Number(values.months) }),
        })
      }
      onDone={props.onDone}
      onClose={props.onClose}
    />
  );
}
