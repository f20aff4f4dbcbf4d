import type { Limits, Method } from '../operation.ts';
import type { Confidence, Origin } from '../provenance.ts';

/** What the three face operations share (V-4.1, V-4.2). 2 MB is read as decimal: the smaller of the two readings. */
export const faceService: {
  readonly service: 'face-recognition';
  readonly method: Method;
  readonly hosts: readonly string[];
  readonly dialect: 'dataplus';
  readonly authentication: 'dataplus';
  readonly accept: string;
  readonly limits: Limits;
  readonly origin: Origin;
  readonly confidence: Confidence;
  readonly section: string;
} = {
  service: 'face-recognition',
  method: 'POST',
  hosts: ['https://dtplus-cn-shanghai.data.aliyuncs.com'],
  dialect: 'dataplus',
  authentication: 'dataplus',
  accept: 'application/json',
  limits: {
    callsPerSecond: 10,
    bodyBytes: 2_000_000,
    imageFormats: ['jpeg', 'jpg', 'bmp', 'png', 'tif', 'pbm'],
    imagePixels: { minimum: 5, advised: 64 },
  },
  origin: 'public',
  confidence: 'seen-often',
  section: 'V-4.1',
};
