import { describe, expect, it } from 'vitest';
import { agreementIds } from '../agreements/agreements.ts';
import { isList } from '../queries/citations.ts';
import { anyTerm } from '../queries/term.ts';
import { topicIds } from '../terms/term-of.ts';
import { conditionLabel, facetLabel, topicLabel, valueLabel } from './values.ts';

const han = /\p{Script=Han}/u;

describe('labels', () => {
  it('stand for every topic in English and Chinese', () => {
    for (const topic of topicIds) {
      const [en, zh] = topicLabel(topic);
      expect(en).toMatch(/^[A-Z]/);
      expect(zh).toMatch(han);
    }
  });

  it('stand for every value, item, facet and condition of every answer', () => {
    for (const agreement of agreementIds) {
      for (const topic of topicIds) {
        const answer = anyTerm(agreement, topic);
        if (answer.silent) continue;
        const labels = isList(answer)
          ? answer.value.flatMap(({ id, facets = {} }) => [
              valueLabel(topic, id),
              ...Object.entries(facets).map(([name, facet]) => facetLabel(topic, name, facet)),
            ])
          : [answer, ...answer.alternatives].map(({ value, unit }) => valueLabel(topic, value, unit));
        const conditions = isList(answer) ? [] : answer.conditions.map((id) => conditionLabel(topic, id));
        for (const [en, zh] of [...labels, ...conditions]) {
          expect(en.length).toBeGreaterThan(0);
          expect(zh, `${agreement} ${topic}`).toMatch(/^(\d{4}-\d\d-\d\d|DOS|DDOS|.*\p{Script=Han}.*)$/u);
        }
      }
    }
  });

  it.each([
    ['court', 'hangzhou-xihu', undefined, ['People’s Court of Xihu District, Hangzhou', '杭州市西湖区人民法院']],
    ['outage-right', 72, 'hour', ['72 hours', '72小时']],
    ['confidentiality-penalty', 1000000, 'CNY', ['1000000 yuan', '1000000元']],
    ['auto-opening', true, undefined, ['yes', '是']],
    ['severability', false, undefined, ['no', '否']],
    ['last-updated-date', '2015-12-25', undefined, ['2015-12-25', '2015-12-25']],
    ['notice-means', 'sms', undefined, ['text message', '手机短信']],
    ['change-notice-period', 'advance-unspecified', undefined, ['in advance, length not stated', '提前，未定期限']],
  ] as const)('of %s %s', (topic, value, unit, wanted) => {
    expect(valueLabel(topic, value, unit)).toEqual(wanted);
  });
});
