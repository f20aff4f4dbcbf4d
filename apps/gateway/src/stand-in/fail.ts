import type { StandInAnswer, StandInCall } from './stand-in-call.ts';

/** Says in the words of the operation's own service that the input is not as asked for. */
export function failureOf({ operation, requestId }: StandInCall, message: string): StandInAnswer {
  const json = (status: number, body: object): StandInAnswer => ({
    status,
    contentType: 'application/json',
    body: Buffer.from(JSON.stringify(body)),
    isFailure: true,
  });
  switch (operation.failure.form) {
    case 'errno':
      return json(200, { errno: 3002, err_msg: message, request_id: requestId });
    case 'error-code':
      return json(400, { error_code: 400, error_message: message, request_id: requestId });
    case 'code':
      return json(400, { code: 'INVALID_PARAMETER', message, request_id: requestId });
    case 'success-flag':
      return json(200, { success: 0, errMsg: message });
    case 'status':
      return json(400, { message, request_id: requestId });
    case 'plain-text':
      return { status: 461, contentType: 'text/plain; charset=utf-8', body: Buffer.from(message), isFailure: true };
  }
}
