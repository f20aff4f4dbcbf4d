/** The services that have operations; each is an entry of the catalogue under the same id. */
export type ServiceId = 'official-api' | 'face-recognition';
