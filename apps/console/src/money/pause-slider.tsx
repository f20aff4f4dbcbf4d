import { dateOfDay, type DayNumber } from '@dataplus/agreement-terms/calendar';
import { type Fen, textOfMoney } from '@dataplus/billing-rules';
import type { ReactElement } from 'react';
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import { useLanguage } from '../i18n/language.ts';
import { TextField } from '../ui/field.tsx';

/** Until when nobody tops up, and how much then. At the far end nobody does at all. */
export function PauseSlider(props: {
  first: DayNumber;
  last: DayNumber;
  value: DayNumber;
  onChange: (day: DayNumber) => void;
  pay: string;
  enough: Fen;
  onPay: (text: string) => void;
}): ReactElement {
  const { t } = useLanguage();
  const { first, last, value } = props;
  const words = value >= last ? t('money.never') : dateOfDay(value);
  const valid = /^(0|[1-9]\d{0,14})(\.\d{1,2})?$/.test(props.pay);
  return (
    <div className="pause">
      <Slider className="slider grow" minValue={first} maxValue={last} step={1} value={value} onChange={props.onChange}>
        <div className="row spread">
          <Label className="label">{t('money.slider')}</Label>
          <output className="num">{words}</output>
        </div>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" aria-valuetext={words} />
        </SliderTrack>
      </Slider>
      {value < last && (
        <TextField
          label={t('money.then')}
          inputMode="decimal"
          value={props.pay}
          help={t('money.thenHelp', { amount: textOfMoney(props.enough) })}
          wrong={valid ? undefined : t('money.wrongAmount')}
          onChange={props.onPay}
        />
      )}
    </div>
  );
}
