import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/** Takes a sentence on a fault of the server's own, without any text of a draft. */
export type Log = (sentence: string) => void;

type Handler = (...args: readonly unknown[]) => unknown;

/**
 * A connection, or the documents that follow one, whose listeners cannot fail: if a handler that is passed to one of its
 * methods `on…` throws or rejects, only one request is lost, and the fault is logged. The parts of a connection, such as
 * `languages`, are guarded as well.
 */
export function guarded<T extends object>(target: T, log: Log): T {
  const parts = new Map<PropertyKey, unknown>();
  return new Proxy(target, {
    get(_, name) {
      const value: unknown = Reflect.get(target, name, target);
      const known = parts.get(name);
      if (known !== undefined) return known;
      const part = guardedPart(value, { target, name: String(name), log });
      // A getter may give another value later; those that listen are functions and parts, which stay.
      if (part !== value) parts.set(name, part);
      return part;
    },
  });
}

interface PartOf {
  readonly target: object;
  readonly name: string;
  readonly log: Log;
}

function guardedPart(value: unknown, { target, name, log }: PartOf): unknown {
  if (typeof value === 'object' && value !== null) return guarded(value, log);
  if (typeof value !== 'function') return value;
  const method = value as Handler;
  if (!/^on(?![a-z])/.test(name)) return method.bind(target);
  return (...args: readonly unknown[]) => {
    const about = methodOf(args[0]) ?? name;
    return method.apply(
      target,
      args.map((arg) => (typeof arg === 'function' ? safe(arg as Handler, about, log) : arg)),
    );
  };
}

/** The method in the protocol that a listener is for, where it is named. */
function methodOf(type: unknown): string | undefined {
  if (typeof type === 'string') return type;
  const method = typeof type === 'object' && type !== null && 'method' in type ? type.method : undefined;
  return typeof method === 'string' ? method : undefined;
}

/** The same handler, which answers with an error where it throws or rejects; nobody reads the answer of a notification. */
function safe(handler: Handler, about: string, log: Log): Handler {
  const failed = (error: unknown): ResponseError => {
    if (error instanceof ResponseError) return error;
    log(`${about} failed: ${describeFault(error)}`);
    return new ResponseError(
      ErrorCodes.InternalError,
      `Something went wrong (${about}). Try again. In VS Code, press F1 and choose “Show Log” for the details.`,
    );
  };
  return (...args) => {
    try {
      const answer = handler(...args);
      return answer instanceof Promise ? answer.catch(failed) : answer;
    } catch (error) {
      return failed(error);
    }
  };
}

/** The kind of an error and the places in the code, without its message, which may quote a draft. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return [error.name, ...places.slice(0, 12)].join('\n');
}
