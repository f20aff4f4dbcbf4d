import type { Language } from '../i18n/language.ts';

const english: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明: 'Qingming',
  劳动节: 'Labour Day',
  端午: 'Dragon Boat',
  中秋: 'Mid-Autumn',
  国庆节: 'National Day',
  中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日: 'Victory Day',
};

/** Name of a holiday; the notices give it in Chinese. */
export function holidayName(name: string, language: Language): string {
  if (language === 'en') return english[name] ?? name;
  return name.length > 6 ? '抗战胜利' : name;
}
