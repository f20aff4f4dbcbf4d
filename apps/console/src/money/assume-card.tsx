import type { DailyUsage } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { serviceName } from '../service-name.ts';
import { TextField } from '../ui/field.tsx';
import { Card } from '../ui/page.tsx';

/** What is taken for granted of the days to come. */
export function AssumeCard(props: {
  usage: readonly DailyUsage[];
  onUsage: (usage: readonly DailyUsage[]) => void;
  until: string;
  onUntil: (date: string) => void;
}): ReactElement {
  const { t, language } = useLanguage();
  const { usage } = props;
  return (
    <Card title={t('money.assume')}>
      <div className="filters">
        <TextField label={t('money.until')} type="date" value={props.until} onChange={props.onUntil} />
        {usage.length > 0 && (
          <fieldset className="usage">
            <legend className="visually-hidden">{t('money.usage')}</legend>
            {usage.map((used, place) => (
              <TextField
                key={`${used.service}/${used.item}`}
                label={t('money.usageOf', { service: serviceName(used.service, language), item: used.item })}
                inputMode="numeric"
                value={used.quantity.toString()}
                onChange={(text) => {
                  if (!/^\d{0,24}$/.test(text)) return;
                  props.onUsage(
                    usage.map((one, index) => (index === place ? { ...one, quantity: BigInt(text || '0') } : one)),
                  );
                }}
              />
            ))}
          </fieldset>
        )}
      </div>
      {usage.length > 0 && <p className="help">{t('money.usageHelp')}</p>}
    </Card>
  );
}
