import type { PriceBook } from './price-book.ts';

const gigabyte = '1073741824';

/**
 * Prices as published around 2016 to 2018, as an example and for tests. They are facts of that time with their sources,
 * not an offer; bring your own book for anything that matters.
 */
export const published2016To2018: PriceBook = {
  id: 'published-2016-2018',
  version: '1',
  currency: 'CNY',
  effectiveFrom: '2016-01-01',
  sources: {
    'storage-table': {
      title: 'MaxCompute storage prices with the worked example of 50 TB',
      url: 'https://help.aliyun.com/document_detail/27989.html',
      confidence: 'several-sources',
    },
    'storage-last-tier': {
      title: 'MaxCompute storage price above 100 TB',
      url: 'https://help.aliyun.com/document_detail/27989.html',
      confidence: 'one-source',
    },
    sql: {
      title: 'MaxCompute SQL pay per use',
      url: 'https://help.aliyun.com/document_detail/112752.html',
      confidence: 'several-sources',
    },
    complexity: {
      title: 'MaxCompute SQL complexity classes',
      url: 'https://help.aliyun.com/document_detail/112752.html',
      confidence: 'one-source',
    },
    'compute-unit': { title: 'MaxCompute prepaid compute units', confidence: 'one-source' },
    download: { title: 'MaxCompute download over the public network', confidence: 'inferred' },
    upload: {
      title: 'MaxCompute upload is free of charge',
      url: 'https://help.aliyun.com/document_detail/27989.html',
      confidence: 'several-sources',
    },
    face: {
      title: 'Face recognition prices of 2017-10-25',
      url: 'https://developer.aliyun.com/ask/218648',
      confidence: 'one-source',
    },
  },
  prices: [
    {
      service: 'maxcompute',
      item: 'storage',
      method: 'marginal',
      unit: 'GB-day',
      unitSize: gigabyte,
      cycle: 'day',
      minimum: { upTo: '536870912', amount: '0.01' },
      tiers: [
        { upTo: '100', price: '0.0192' },
        { upTo: '1024', price: '0.0096' },
        { upTo: '10240', price: '0.0084' },
        { upTo: '102400', price: '0.0072' },
        { upTo: '1048576', price: '0.006' },
      ],
      sources: ['storage-table', 'storage-last-tier'],
    },
    {
      service: 'maxcompute',
      item: 'download',
      method: 'marginal',
      unit: 'GB',
      unitSize: gigabyte,
      cycle: 'day',
      tiers: [{ price: '0.8' }],
      sources: ['download'],
    },
    {
      service: 'maxcompute',
      item: 'upload',
      method: 'marginal',
      unit: 'GB',
      unitSize: gigabyte,
      cycle: 'day',
      tiers: [{ price: '0' }],
      sources: ['upload'],
    },
    {
      service: 'maxcompute',
      item: 'sql',
      method: 'marginal',
      unit: 'GB',
      unitSize: gigabyte,
      cycle: 'day',
      tiers: [{ price: '0.3' }],
      classes: [{ factor: '1', upTo: 3 }, { factor: '1.5', upTo: 6 }, { factor: '2', upTo: 19 }, { factor: '4' }],
      sources: ['sql', 'complexity'],
    },
    {
      service: 'maxcompute',
      item: 'computation',
      method: 'period',
      unit: 'CU-month',
      tiers: [{ price: '150' }],
      sources: ['compute-unit'],
    },
    face('detect', '0.0025', '0.002', '0.0017'),
    face('attribute', '0.0055', '0.0044', '0.00374'),
    face('verify', '0.005', '0.004', '0.0034'),
  ],
};

function face(item: string, first: string, second: string, third: string): PriceBook['prices'][number] {
  return {
    service: 'face-recognition',
    item,
    method: 'whole-volume',
    unit: 'call',
    cycle: 'month',
    tiers: [{ upTo: '5000000', price: first }, { upTo: '30000000', price: second }, { price: third }],
    sources: ['face'],
  };
}
