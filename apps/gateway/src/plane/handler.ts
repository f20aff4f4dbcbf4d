import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlatformSnapshot } from '../entitlement/snapshot.ts';
import { readBody, type ReadOutcome } from './body/read-body.ts';
import type { AdmittedCall, Call } from './call.ts';
import { entitle } from './entitle.ts';
import { type Head, inspectHead, isRefusal } from './http/inspect-head.ts';
import { newId } from './ids.ts';
import type { PlaneParts } from './parts.ts';
import { refuse } from './refusal/refuse.ts';
import type { Refusal } from './refusal/refusal-code.ts';
import { answerOnce, giveAgain } from './replay/answer-once.ts';
import { repeatKeyOf } from './replay/keys.ts';
import { RouteTable } from './route/route-table.ts';
import { serve } from './serve.ts';
import { verifyCall, verifyHead } from './verify/verify-call.ts';

/** Bodies from here on are not read before the head alone was looked at. */
const largeBody = 64 * 1024;
/** Longer ids are not looked up: no key has them. */
const longestAccessKeyId = 128;

const noHead: Head = {
  accessKeyId: undefined,
  requestId: undefined,
  timeoutMilliseconds: undefined,
  contentLength: undefined,
  isChunked: false,
};

/** Takes calls through all steps, from their head to their answer (G-3.1). Nothing waits where all is at hand. */
export class CallHandler {
  readonly #parts: PlaneParts;
  #routes: RouteTable | undefined;
  #platform: PlatformSnapshot | undefined;

  constructor(parts: PlaneParts) {
    this.#parts = parts;
  }

  /** Handles one request; `expectsContinue`: its body comes only when it is asked for. Never throws. */
  handle(req: IncomingMessage, res: ServerResponse, expectsContinue: boolean): void {
    const parts = this.#parts;
    const found = inspectHead(req);
    const call = newCall(parts, req, res, isRefusal(found) ? noHead : found);
    this.#guarded(call, () => {
      if (parts.isClosing()) refuse(parts, call, { code: 'shutting-down' });
      else if (isRefusal(found)) refuse(parts, call, found);
      else if (parts.cache.platform !== undefined) this.#route(call, parts.cache.platform, expectsContinue);
      else
        this.#unavailable(call, parts.cache.refresh(), (platform) => {
          this.#route(call, platform, expectsContinue);
        });
    });
  }

  /** Refuses a request whose Expect is none that we know. */
  refuse(req: IncomingMessage, res: ServerResponse, refusal: Refusal): void {
    const found = inspectHead(req);
    refuse(this.#parts, newCall(this.#parts, req, res, isRefusal(found) ? noHead : found), refusal);
  }

  #route(call: Call, platform: PlatformSnapshot, expectsContinue: boolean): void {
    const destination = this.#table(platform).find(call.method, call.target);
    if ('code' in destination) {
      refuse(this.#parts, call, destination);
      return;
    }
    call.destination = destination;
    const { contentLength = 0, isChunked } = call.head;
    if (contentLength > destination.service.maxBodyBytes) {
      refuse(this.#parts, call, { code: 'body-too-large' });
    } else if (expectsContinue || isChunked || contentLength > largeBody) {
      this.#withKey(call, () => {
        const refusal = verifyHead(this.#parts, call);
        if (refusal !== undefined) {
          refuse(this.#parts, call, refusal);
          return;
        }
        if (expectsContinue) call.res.writeContinue();
        this.#read(call);
      });
    } else {
      this.#read(call);
    }
  }

  #table(platform: PlatformSnapshot): RouteTable {
    if (this.#routes === undefined || this.#platform !== platform) {
      this.#routes = new RouteTable(platform);
      this.#platform = platform;
    }
    return this.#routes;
  }

  #read(call: Call): void {
    const { limits, spool } = this.#parts;
    const maxBytes = call.destination?.service.maxBodyBytes ?? 0;
    readBody(call.req, { maxBytes, memoryBytes: limits.memoryBytes, spool }, (outcome) => {
      this.#guarded(call, () => {
        this.#received(call, outcome);
      });
    });
  }

  #received(call: Call, outcome: ReadOutcome): void {
    if (outcome === 'gone') return;
    if (typeof outcome === 'string') {
      refuse(this.#parts, call, { code: outcome === 'too-large' ? 'body-too-large' : 'plane-failure' });
      return;
    }
    call.body = outcome;
    this.#withKey(call, () => {
      const refusal = verifyCall(this.#parts, call);
      if (refusal === undefined) this.#verified(call as AdmittedCall);
      else refuse(this.#parts, call, refusal);
    });
  }

  /** Goes on once the key of the call is at hand, or it is known that there is none. */
  #withKey(call: Call, then: () => void): void {
    const { accessKeyId } = call.head;
    const { cache } = this.#parts;
    call.key = accessKeyId === undefined ? undefined : cache.peek(accessKeyId);
    if (call.key !== undefined || accessKeyId === undefined || accessKeyId.length > longestAccessKeyId) {
      then();
      return;
    }
    this.#unavailable(call, cache.load(accessKeyId), (key) => {
      call.key = key;
      then();
    });
  }

  #verified(call: AdmittedCall): void {
    const { service } = call.destination;
    if (call.head.requestId !== undefined) {
      const { method, target, requestId } = call;
      const { md5 } = call.body;
      const { accessKeyId } = call.accepted;
      call.repeatKey = repeatKeyOf({ accessKeyId, method, target, md5, requestId });
    }
    if (service.replay === 'allow')
      this.#entitled(call, () => {
        serve(this.#parts, call);
      });
    else if (service.replay === 'refuse') this.#refuseReplay(call);
    else this.#answerOnce(call);
  }

  /** Goes on when the caller may make the call. What was changed since the call arrived counts. */
  #entitled(call: AdmittedCall, then: () => void): void {
    const { cache } = this.#parts;
    const platform = cache.platform;
    if (platform !== undefined && platform === this.#platform) {
      const refusal = entitle(this.#parts, call);
      if (refusal === undefined) then();
      else refuse(this.#parts, call, refusal);
      return;
    }
    this.#unavailable(call, cache.refresh(), (fresh) => {
      const destination = this.#table(fresh).find(call.method, call.target);
      if ('code' in destination) {
        refuse(this.#parts, call, destination);
        return;
      }
      call.destination = destination;
      this.#withKey(call, () => {
        if (call.key === undefined) refuse(this.#parts, call, { code: 'unknown-access-key' });
        else this.#entitled(call, then);
      });
    });
  }

  #refuseReplay(call: AdmittedCall): void {
    const { guard, options } = this.#parts;
    const { replayKey, expires } = call.accepted;
    const replayed: Refusal = { code: 'replayed' };
    if (guard.has(replayKey, call.at)) {
      refuse(this.#parts, call, replayed);
      return;
    }
    this.#entitled(call, () => {
      let isFirst: boolean;
      try {
        isFirst = guard.add(replayKey, expires, call.at);
      } catch {
        refuse(this.#parts, call, { code: 'replay-check-failed' });
        return;
      }
      if (!isFirst) refuse(this.#parts, call, replayed);
      else if (options.replays === undefined) serve(this.#parts, call);
      else {
        options.replays.admit(replayKey, expires, call.at).then(
          (first) => {
            this.#guarded(call, () => {
              if (first) serve(this.#parts, call);
              else refuse(this.#parts, call, replayed);
            });
          },
          (error: unknown) => {
            options.onDefect?.(error, call.requestId);
            refuse(this.#parts, call, { code: 'replay-check-failed' });
          },
        );
      }
    });
  }

  #answerOnce(call: AdmittedCall): void {
    answerOnce(this.#parts, call).then(
      (outcome) => {
        this.#guarded(call, () => {
          if ('refusal' in outcome) refuse(this.#parts, call, outcome.refusal);
          else if ('stored' in outcome && outcome.stored.status === 0) refuse(this.#parts, call, { code: 'replayed' });
          else if ('stored' in outcome) {
            giveAgain(this.#parts, call, outcome.stored).catch((error: unknown) => {
              this.#failed(call, error, 'metering-failed');
            });
          } else {
            call.res.once('close', outcome.over);
            this.#entitled(call, () => {
              serve(this.#parts, call, outcome.keep);
            });
          }
        });
      },
      (error: unknown) => {
        this.#failed(call, error, 'replay-check-failed');
      },
    );
  }

  /** Goes on with what is loaded; a database that does not answer is told as such. */
  #unavailable<Loaded>(call: Call, loading: Promise<Loaded>, then: (loaded: Loaded) => void): void {
    loading.then(
      (loaded) => {
        this.#guarded(call, () => {
          then(loaded);
        });
      },
      (error: unknown) => {
        this.#failed(call, error, 'entitlement-unavailable');
      },
    );
  }

  /** A defect in one call must not end the process. */
  #guarded(call: Call, step: () => void): void {
    try {
      step();
    } catch (error) {
      this.#failed(call, error, 'plane-failure');
    }
  }

  #failed(call: Call, error: unknown, code: 'plane-failure' | Refusal['code']): void {
    this.#parts.options.onDefect?.(error, call.requestId);
    refuse(this.#parts, call, { code });
  }
}

const absolute = /^https?:\/\/[^/?#]*/i;

function newCall(parts: PlaneParts, req: IncomingMessage, res: ServerResponse, head: Head): Call {
  const { method = '', url: rawTarget = '' } = req;
  const at = parts.options.clock.now();
  const id = newId(at);
  res.sendDate = false;
  return {
    req,
    res,
    method,
    rawTarget,
    target: rawTarget.startsWith('/') ? rawTarget : originForm(rawTarget),
    head,
    id,
    requestId: head.requestId ?? id,
    at,
    began: parts.monotonic(),
    destination: undefined,
    key: undefined,
    body: undefined,
    accepted: undefined,
    project: '',
    repeatKey: null,
  };
}

/** Cuts scheme and authority off, as bytes (S-8.3). */
function originForm(target: string): string {
  const rest = target.slice(absolute.exec(target)?.[0].length ?? 0);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
