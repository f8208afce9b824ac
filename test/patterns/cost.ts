import vm from 'node:vm';
import { type Attack, attacksOn, attackText } from './attacks';

/** An attack that a pattern does not stand, with what it costs in milliseconds of processor time. */
interface Weakness {
  readonly attack: Attack;
  readonly times: readonly number[];
}

/** All texts for one pattern take a fraction of it where none makes the pattern try over and over again. */
const limit = 2000;
/** Processor time, in milliseconds: the process has a worker of the tests alone, and others do not make it longer. */
const now = (): number => process.cpuUsage().user / 1000;
const context = vm.createContext({ now });
const once = new vm.Script(
  'for (at = 0; at < count; at++) { text = write(at); from = now(); new RegExp(source, flags).exec(text); times[at] = now() - from; }',
);
const all = new vm.Script(
  'for (at = 0; at < count; at++) { text = write(at); from = now(); for (const match of text.matchAll(new RegExp(source, flags))) void match; times[at] = now() - from; }',
);

/**
 * The milliseconds that a pattern takes with each of the texts; infinite for one that is stopped at the limit, and nothing
 * for those after it.
 */
function costs(source: string, flags: string, texts: readonly (() => string)[]): number[] {
  const run = {
    source,
    flags,
    count: texts.length,
    times: [] as number[],
    write: (at: number) => texts[at]?.(),
    at: 0,
  };
  Object.assign(context, run);
  try {
    (flags.includes('g') ? all : once).runInContext(context, { timeout: limit });
    return run.times;
  } catch (error) {
    // The error is one of the context, and no instance of this one's class.
    if ((error as { readonly code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    return [...run.times, Number.POSITIVE_INFINITY];
  }
}

/**
 * The first attack of forty repetitions that never ends: time doubles with each of them. All of them together may take long
 * on a machine that is busy, so that the attack at which they are stopped is tried alone.
 */
export function exponentialWeakness(source: string, flags: string): Weakness | undefined {
  const attacks = attacksOn(source, flags);
  const texts = attacks.map(
    ({ before, part, after }) =>
      () =>
        before + part.repeat(40) + after,
  );
  for (let from = 0; from < texts.length; ) {
    const stopped = costs(source, flags, texts.slice(from)).indexOf(Number.POSITIVE_INFINITY);
    if (stopped < 0) return undefined;
    const at = from + stopped;
    const attack = attacks[at];
    const times = costs(source, flags, texts.slice(at, at + 1));
    if (attack && times[0] === Number.POSITIVE_INFINITY) return { attack, times };
    from = at + 1;
  }
  return undefined;
}

/**
 * The first attack of which four times the text takes far more than four times as long. The compiler and the collector of
 * memory can make one time long, so that the least of several counts. They work in threads whose time is counted too, and
 * may do so for all of several, so that what seems weak is measured three times.
 */
export function superlinearWeakness(source: string, flags: string): Weakness | undefined {
  const attacks = attacksOn(source, flags);
  const least = (attack: Attack, length: number): number => {
    const text = attackText(attack, length);
    return Math.min(
      ...costs(
        source,
        flags,
        Array(3).fill(() => text),
      ),
    );
  };
  const texts = attacks.map((attack) => () => attackText(attack, 8000));
  const slow = costs(source, flags, texts).flatMap((time, at) => (time > 2 ? (attacks[at] ?? []) : []));
  const measured = (attack: Attack): readonly number[] => {
    const short = least(attack, 8000);
    return short > 2 && short < limit ? [short, least(attack, 32_000)] : [short];
  };
  const isWeak = ([short = 0, long = 0]: readonly number[]): boolean =>
    short > limit || (long > 40 && long > short * 8);
  for (const attack of slow) {
    let times = measured(attack);
    for (let again = 0; again < 2 && isWeak(times); again++) times = measured(attack);
    if (isWeak(times)) return { attack, times };
  }
  return undefined;
}
