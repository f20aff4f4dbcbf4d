import type { ReactElement } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { Card } from '../ui/page.tsx';
import { calendarOf, type CalendarDay, type CalendarMonth, type ShownPeriod } from './counted-days.ts';
import { holidayName } from './holiday-names.ts';

/** The months of a period with holidays, make-up days, and the days that count. */
export function Calendar({ period }: { period: ShownPeriod }): ReactElement {
  const { t } = useLanguage();
  const { months, leftOut } = calendarOf(period);
  return (
    <Card title={t('deadlines.calendar')}>
      <div className="months">
        {months.map((month) => (
          <Month key={`${month.year}-${month.month}`} month={month} />
        ))}
      </div>
      {leftOut > 0 && <p className="help">{t('deadlines.leftOut', { n: leftOut })}</p>}
      <ul className="legend">
        <li>
          <span className="swatch holiday">{t('deadlines.off')}</span> {t('deadlines.legendHoliday')}
        </li>
        <li>
          <span className="swatch make-up">{t('deadlines.work')}</span> {t('deadlines.legendMakeUp')}
        </li>
        <li>
          <span className="swatch counted">1</span> {t('deadlines.legendCounted')}
        </li>
        <li>
          <span className="swatch unknown">?</span> {t('deadlines.legendUnknown')}
        </li>
      </ul>
    </Card>
  );
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

function Month({ month }: { month: CalendarMonth }): ReactElement {
  const { t } = useLanguage();
  const { year, days } = month;
  const number = String(month.month).padStart(2, '0');
  // Day 0 of the count is a Thursday; weeks begin on Monday.
  const lead = ((((days[0]?.day ?? 0) + 3) % 7) + 7) % 7;
  const cells = [...Array.from({ length: lead }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className="month">
      <caption>{t('deadlines.month', { year: String(year), month: number })}</caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col">
              {t(`weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={String(index)}>
            {weekdays.map((weekday) => (
              <Day key={weekday} day={week[weekday - 1]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day }: { day: CalendarDay | undefined }): ReactElement {
  const { t, language } = useLanguage();
  if (day === undefined) return <td />;
  const marks = [
    day.kind,
    day.counted === undefined ? '' : 'counted',
    day.begins ? 'begins' : '',
    day.ends ? 'ends' : '',
    day.provisional ? 'unknown' : '',
  ];
  return (
    <td className={marks.join(' ')}>
      <span className="date">
        {day.date}
        {day.kind === 'holiday' && <sup>{t('deadlines.off')}</sup>}
        {day.kind === 'make-up-day' && <sup>{t('deadlines.work')}</sup>}
      </span>
      <span className="note">
        {day.begins && <b>{t('deadlines.begin')}</b>}
        {day.ends && <b>{t('deadlines.end')}</b>}
        {day.counted !== undefined && <span className="count">{day.counted}</span>}
        {day.holiday !== null && <span className="holiday-name">{holidayName(day.holiday, language)}</span>}
      </span>
    </td>
  );
}
