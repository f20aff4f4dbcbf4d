import type { ReactElement } from 'react';
import { beijingTime } from '../format.ts';
import { useLanguage } from '../i18n/language.ts';
import { serviceName } from '../service-name.ts';
import { type Span, toneOf } from './chart-data.ts';

/** Where a service stands over time, as a band under the chart; read out as a list. */
export function Bands(props: { service: string; spans: readonly Span[]; from: number; until: number }): ReactElement {
  const { t, language } = useLanguage();
  const { service, spans, from, until } = props;
  const width = Math.max(1, until - from);
  return (
    <div className="bands">
      <span className="label">{t('money.standing', { service: serviceName(service, language) })}</span>
      <ol className="band">
        {spans.map((span) => (
          <li
            key={`${span.rung}${span.from}`}
            className={toneOf(span.rung)}
            style={{ flexGrow: Math.max(0.004, (span.until - Math.max(span.from, from)) / width) }}
            title={`${t(`rung.${span.rung}`)}: ${beijingTime(span.from)} – ${beijingTime(span.until)}`}
          >
            <span>{t(`rung.${span.rung}`)}</span>
            <span className="visually-hidden">
              {beijingTime(span.from)} – {beijingTime(span.until)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
