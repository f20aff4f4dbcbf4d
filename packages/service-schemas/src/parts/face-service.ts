import type { ServiceDefaults } from '../operation.ts';

/** What the operations of face recognition share (V-4.1, V-4.2). 2 MB is read as decimal: the smaller of the two readings. */
export const faceService: ServiceDefaults = {
  service: 'face-recognition',
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
