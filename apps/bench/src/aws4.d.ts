declare module 'aws4' {
  interface Aws4Request {
    method?: string;
    host?: string;
    path?: string;
    service?: string;
    region?: string;
    headers?: Record<string, string>;
    body?: string;
  }
  const aws4: {
    sign(request: Aws4Request, credentials: { accessKeyId: string; secretAccessKey: string }): Aws4Request;
  };
  export = aws4;
}
