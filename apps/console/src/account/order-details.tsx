import type { Order } from '@dataplus/service-schemas';
import { type ReactElement, useState } from 'react';
import { Answered, Problem } from '../api/answer.tsx';
import { callApi, part } from '../api/call.ts';
import { type ApiProblem, asProblem } from '../api/problem.ts';
import { useRead } from '../api/use-read.ts';
import { useLanguage } from '../i18n/language.ts';
import { productText } from '../service-name.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Badge } from '../ui/feedback.tsx';
import { orderTones } from './order-tones.ts';
import { timeOf, yuanOf } from './wire.ts';

interface Detailed {
  readonly order: Order;
  readonly detail: {
    readonly service: string;
    readonly item: string;
    readonly quantity: string;
    readonly months: number;
  };
}

/** One order, and what may be done with it. */
export function OrderDetails(props: {
  account: string;
  id: string;
  onChanged: () => void;
  onClose: () => void;
}): ReactElement {
  const { t, language } = useLanguage();
  const path = `/api/accounts/${part(props.account)}/orders/${part(props.id)}`;
  const read = useRead<Detailed>(path);
  const [problem, setProblem] = useState<ApiProblem>();
  const act = (what: 'payment' | 'cancellation'): void => {
    setProblem(undefined);
    callApi('POST', `${path}/${what}`).then(
      () => {
        read.reload();
        props.onChanged();
      },
      (error: unknown) => {
        setProblem(asProblem(error));
      },
    );
  };
  return (
    <Dialog title={`${t('orders.detail')}: ${props.id}`} onClose={props.onClose}>
      <Answered read={read}>
        {({ order, detail }) => (
          <>
            <dl className="facts">
              <dt>{t('orders.product')}</dt>
              <dd>{productText(order.product, language)}</dd>
              <dt>{t('orders.type')}</dt>
              <dd>{t(`orderType.${order.type}`)}</dd>
              <dt>{t('api.state')}</dt>
              <dd>
                <Badge tone={orderTones[order.state]}>{t(`orderState.${order.state}`)}</Badge>
              </dd>
              <dt>{t('account.item')}</dt>
              <dd>
                {detail.item} {detail.quantity} × {detail.months}
              </dd>
              <dt>{t('orders.created')}</dt>
              <dd className="num">{timeOf(order.createdAt)}</dd>
              <dt>{t('orders.paid')}</dt>
              <dd className="num">{timeOf(order.paidOrOpenedAt)}</dd>
              <dt>{t('orders.amount')}</dt>
              <dd>{yuanOf(order.amount)}</dd>
            </dl>
            {order.state === 'awaiting-payment' && (
              <>
                <p className="help">
                  {t('orders.payText')} {t('orders.cancelText')}
                </p>
                <div className="row">
                  <Button
                    kind="primary"
                    onPress={() => {
                      act('payment');
                    }}
                  >
                    {t('orders.pay')}
                  </Button>
                  <Button
                    kind="danger"
                    onPress={() => {
                      act('cancellation');
                    }}
                  >
                    {t('orders.cancel')}
                  </Button>
                </div>
              </>
            )}
          </>
        )}
      </Answered>
      {problem !== undefined && <Problem problem={problem} />}
    </Dialog>
  );
}
