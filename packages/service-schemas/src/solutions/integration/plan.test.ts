import { describe, expect, it } from 'vitest';
import { validate } from '../../validate.ts';
import { buildFluentd, fluentdText } from './build-fluentd.ts';
import { buildDataxJob } from './build-datax-job.ts';
import { fluentdConfiguration } from './collector.ts';
import { dataxJob } from './datax-job.ts';
import type { DataxReader } from './datax-reader.ts';
import { planDataIntegration } from './plan.ts';
import { integrationTable } from './table.ts';

const target = { project: 'shop', table: 'visits', partition: 'ds=20161208' };
const log = { path: '/var/log/app.log', fields: ['user', 'url'] };
const readers: readonly DataxReader[] = [
  { name: 'txtfilereader', parameter: { path: ['/data/*'], column: ['*'], fieldDelimiter: ',' } },
  { name: 'hdfsreader', parameter: { path: '/w/*', defaultFS: 'hdfs://h:9000', fileType: 'text', column: ['*'] } },
];

describe('planDataIntegration', () => {
  const questions = integrationTable.flatMap((row) =>
    row.sources.flatMap((source) =>
      row.networks.flatMap((network) =>
        row.ways.map(({ tool }) => [`${source}, ${network}, ${tool}`, row.id, { source, network, tool }] as const),
      ),
    ),
  );

  it.each(questions)('answers %s by the row %s', (_, row, question) => {
    const plan = planDataIntegration(question);
    expect(plan).toMatchObject({ row, tool: question.tool });
    expect(plan.steps.length).toBeGreaterThan(1);
    expect(plan.alternatives).not.toContain(question.tool);
  });

  it('names the rows that come nearest', () => {
    const nearest = ['database-public', 'database-private'];
    expect(() => planDataIntegration({ source: 'database', network: 'cloud' })).toThrow(
      expect.objectContaining({ code: 'unsupported-integration', details: { nearest } }),
    );
  });

  it('marks what is ours: the configuration of Flume', () => {
    const plan = planDataIntegration({ source: 'log-file', network: 'private', tool: 'flume', target, log });
    expect(plan.configuration).toMatchObject({ origin: 'ours' });
    expect(plan.configuration?.text).toContain('com.aliyun.datahub.flume.sink.DatahubSink');
  });

  it('writes no documents without a target', () => {
    const plan = planDataIntegration({ source: 'log-file', network: 'private', log });
    expect(plan).not.toHaveProperty('configuration');
    expect(plan).not.toHaveProperty('job');
  });
});

describe('the documents', () => {
  it.each(readers)('a DataX job with $name fits its schema', (reader) => {
    expect(validate(dataxJob, buildDataxJob({ reader, target }))).toMatchObject({ ok: true });
  });

  it('a Fluentd configuration fits its schema, and all of it stands in the text', () => {
    const configuration = buildFluentd({ log: { ...log, tag: 'web', format: '/^(?<user>.*)$/' }, target });
    expect(validate(fluentdConfiguration, configuration)).toMatchObject({ ok: true });
    const text = fluentdText(configuration);
    const { tables, pattern, ...match } = configuration.match;
    for (const [name, value] of Object.entries({ ...configuration.source, ...match })) {
      expect(text).toContain(`  ${name} ${value}\n`);
    }
    expect(text).toContain(`<match ${pattern}>\n`);
    expect(text).toContain(`    table ${tables[0]?.table ?? ''}\n`);
    expect(text.split('\n').filter((line) => /^ *<[a-z]/.test(line))).toHaveLength(
      text.split('\n').filter((line) => /^ *<\//.test(line)).length,
    );
  });
});
