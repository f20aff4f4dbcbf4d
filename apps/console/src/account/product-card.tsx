import type { CardAction, CardIndicator, ProductCard as Card } from '@dataplus/service-schemas';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { productText } from '../service-name.ts';
import { Button } from '../ui/button.tsx';
import { bytesText } from './wire.ts';

const actionWords = { 'top-up': 'account.topUp', upgrade: 'account.upgrade', renew: 'account.renew' } as const;

/** A product with what it shows: a volume, the days left, or a row of bars; and 充值, 升级, 续费. */
export function ProductCard({ card, onAction }: { card: Card; onAction: (action: CardAction) => void }): ReactElement {
  const { t, language } = useLanguage();
  const title = productText(card.title, language);
  return (
    <article className="card product" aria-label={title}>
      <h3>{title}</h3>
      <Indicator indicator={card.indicator} />
      <div className="row">
        {card.actions.map((action) => (
          <Button
            key={action}
            kind="small"
            aria-label={`${t(actionWords[action])}: ${title}`}
            onPress={() => {
              onAction(action);
            }}
          >
            {t(actionWords[action])}
          </Button>
        ))}
      </div>
    </article>
  );
}

function Indicator({ indicator }: { indicator: CardIndicator }): ReactElement {
  const { t } = useLanguage();
  switch (indicator.kind) {
    case 'volume':
      return (
        <div className="figure">
          <span className="value">
            {indicator.unit === 'byte' ? bytesText(indicator.quantity) : `${indicator.quantity} ${indicator.unit}`}
          </span>
          <span className="help">{t('account.used')}</span>
        </div>
      );
    case 'days-left':
      return (
        <div className="figure">
          <span className={`value ${indicator.days <= 7 ? 'soon' : ''}`}>
            {t('account.daysLeft', { n: indicator.days })}
          </span>
        </div>
      );
    case 'bars':
      return (
        <div className="bars" role="img" aria-label={t('account.bars', { lit: indicator.lit, of: indicator.of })}>
          {Array.from({ length: indicator.of }, (_, index) => (
            <span key={String(index)} className={index < indicator.lit ? 'lit' : undefined} />
          ))}
        </div>
      );
  }
}
