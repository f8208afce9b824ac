import { isEmpty, type Value, valueAt } from '../../draft/yaml/value';
import { boundedPattern, mostReason, type SuppressionLimits } from '../../rules/suppression/limits';
import { messagesOf } from '../../text/messages';
import { suppressionKeys } from '../keys';
import { type ConfigReporter, readTexts, reportUnknownKeys } from '../reporter';
import { ruleNames } from '../rules/read-rules';
import { wholeNumber } from '../whole-number';

const messages = messagesOf({
  notMap: () => 'Write each setting of “suppressions” on a separate line, such as “reason: optional”.',
  unknownRule: (name: string, near: string | undefined) =>
    near
      ? `There is no rule “${name}”. Did you mean “${near}”?`
      : `There is no rule “${name}”. “inspection-report rules” lists them.`,
  reasonLength: () => `Write “reason-length” as a whole number from 1 to ${mostReason}.`,
  reasonForm: () =>
    'Write a simpler regular expression. Leave out “*” and “+”, and use fewer “?”, “|” and ranges such as “{1,20}”.',
});

/** Reads the limits on suppressions. A setting that cannot be used is reported and left out. */
export function readSuppressionLimits(value: Value | undefined, reporter: ConfigReporter): SuppressionLimits {
  if (value?.kind === 'map')
    reportUnknownKeys(value, { allowed: suppressionKeys, parent: 'suppressions' }, reporter);
  else if (value && !isEmpty(value)) reporter.report(value.span, messages.notMap());
  const forbid = readForbidden(valueAt(value, 'forbid'), reporter);
  const reasonLength = readLength(valueAt(value, 'reason-length'), reporter);
  const reasonForm = readForm(valueAt(value, 'reason-form'), reporter);
  return {
    ...(forbid.length > 0 && { forbid }),
    ...(reasonLength !== undefined && { reasonLength }),
    ...(reasonForm !== undefined && { reasonForm }),
  };
}

/** The limits of several configs: later ones override earlier ones, but what one of them forbids stays forbidden. */
export function joinLimits(all: readonly SuppressionLimits[]): SuppressionLimits {
  const forbid = [...new Set(all.flatMap((limits) => limits.forbid ?? []))];
  return { ...Object.assign({}, ...all), ...(forbid.length > 0 && { forbid }) };
}

function readForbidden(value: Value | undefined, reporter: ConfigReporter): string[] {
  return readTexts(value, 'forbid', reporter).flatMap((scalar) => {
    const name = scalar.text.text.trim();
    // A team’s own rules may be in a pack, or in JavaScript.
    if (ruleNames.includes(name) || /^(?:team|own)\//.test(name)) return [name];
    const { near, fixes } = reporter.adviceOn({ written: name, span: scalar.span }, ruleNames);
    reporter.report(scalar.span, messages.unknownRule(name, near), fixes);
    return [];
  });
}

function readLength(value: Value | undefined, reporter: ConfigReporter): number | undefined {
  if (!value || isEmpty(value)) return undefined;
  const length = wholeNumber(value);
  if (length >= 1 && length <= mostReason) return length;
  reporter.report(value.span, messages.reasonLength());
  return undefined;
}

function readForm(value: Value | undefined, reporter: ConfigReporter): string | undefined {
  if (!value || isEmpty(value)) return undefined;
  const written = value.kind === 'scalar' ? value.text.text.trim() : '';
  if (written !== '' && boundedPattern(written)) return written;
  reporter.report(value.span, messages.reasonForm());
  return undefined;
}
