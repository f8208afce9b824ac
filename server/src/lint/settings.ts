import type { Report, Stage } from '../report/report';
import type { FindingKind, RuleFinding, Severity } from '../rules/finding';
import { limited, limitOf, type RuleMeta, severityOf } from '../rules/rule';
import { alwaysReported, copiedRule, guardsIdentity } from '../rules/rule-ids';
import type { RuleOptions } from '../rules/rule-options';

/** The settings of a rule. */
export const levels = ['off', 'hint', 'info', 'warning', 'error'] as const;
export type RuleLevel = (typeof levels)[number];

/** The sets of severities that come with the product. */
export const presets = {
  recommended: 'The default. Each rule has the severity on its page.',
  strict:
    'Hints become warnings, and warnings become errors. Limits on a rule’s page still apply, such as those for uncertain facts.',
  all: 'Each rule has the severity on its page, even if an earlier preset or config has switched it off.',
} as const;
export type Preset = keyof typeof presets;

/** The setting of a rule, a group of rules (`group/*`) or all (`*`) in a config. */
export interface RuleSetting {
  readonly rule: string;
  /** The level at stages that `stages` does not have. */
  readonly level?: RuleLevel;
  readonly stages?: Readonly<Partial<Record<Stage, RuleLevel>>>;
  readonly options?: RuleOptions;
}

/** The settings of a draft come from layers one after another: later ones override earlier ones. */
export interface Layer {
  readonly preset?: Preset;
  readonly rules: readonly RuleSetting[];
  /** Its drafts, by their paths from the config; all drafts if this is not set. */
  readonly files?: readonly string[];
  readonly framework?: readonly string[];
  readonly setting?: readonly string[];
  readonly kind?: readonly string[];
}

/** The switch for the rules on spelling and wording. */
export const languageSwitch = ['on', 'off'] as const;
export type LanguageSwitch = (typeof languageSwitch)[number];

/** Switches the rules on spelling and wording off. Others that look at the text go on: those that guard identities. */
export const languageOff: Layer = {
  rules: ['language/*', 'snippet/spelling'].map((rule) => ({ rule, level: 'off' })),
};

/** Rules whose findings are for a person who edits the draft. In CI they are off unless a config names them. */
export const offInCi: readonly string[] = ['language/word-pair'];

/** Rules that are off on the command line, in CI or not, unless a config names them: they read much more than one draft. */
export const offOnCommandLine: readonly string[] = [copiedRule];

/** The rules on identity that are off in a draft: each summary counts them. */
export function identityOff(ids: readonly string[], layers: readonly Layer[], stage: Stage): string[] {
  const stateAt = statesOf(layers, stage);
  return ids.filter((id) => guardsIdentity(id) && stateAt(id).level === 'off');
}

/** The settings of one rule in one draft at one stage. */
export interface RuleState {
  readonly level: RuleLevel | undefined;
  /** The rule itself was named, not its group: only that lifts the limit on findings that rest on uncertain facts. */
  readonly named: boolean;
  readonly preset: Preset;
  readonly options: RuleOptions;
  readonly stage: Stage;
}

/** The layers for a draft with that framework, setting and kind. */
export function layersFor(layers: readonly Layer[], report: Report | undefined): readonly Layer[] {
  const is = (wanted: readonly string[] | undefined, id: string | undefined) =>
    !wanted || (id !== undefined && wanted.includes(id));
  return layers.filter(
    ({ framework, setting, kind }) =>
      is(framework, report?.framework.id) &&
      is(setting, report?.setting?.id) &&
      is(kind, report?.likelyKind?.id),
  );
}

const unset = (stage: Stage): RuleState => ({
  level: undefined,
  named: false,
  preset: 'recommended',
  options: {},
  stage,
});
const unsetAt: Readonly<Record<Stage, RuleState>> = {
  drafting: unset('drafting'),
  review: unset('review'),
  final: unset('final'),
};

/** The states of rules that the same layers in a row lead to. */
class LayerStates {
  /** Those with one more layer. */
  readonly #next = new WeakMap<Layer, LayerStates>();
  readonly #states: Readonly<Record<Stage, Map<string, RuleState>>> = {
    drafting: new Map(),
    review: new Map(),
    final: new Map(),
  };

  with(layer: Layer): LayerStates {
    const known = this.#next.get(layer);
    if (known) return known;
    const next = new LayerStates();
    this.#next.set(layer, next);
    return next;
  }

  at(stage: Stage): Map<string, RuleState> {
    return this.#states[stage];
  }
}

/** All rules of all drafts ask for the settings of the same few layers. */
const noLayers = new LayerStates();

/** The states of rules at a stage, by their ids; each is made once for the same layers. */
export function statesOf(layers: readonly Layer[], stage: Stage): (id: string) => RuleState {
  const states = layers.reduce((before, layer) => before.with(layer), noLayers).at(stage);
  return (id) => {
    const known = states.get(id);
    if (known) return known;
    const state = stateOf(id, layers, stage);
    states.set(id, state);
    return state;
  };
}

/**
 * The state of a rule at a stage. In a layer the rule's own entry overrides that of its group, and that overrides `*`; later
 * layers override earlier ones.
 */
export function stateOf(id: string, layers: readonly Layer[], stage: Stage): RuleState {
  let state = unsetAt[stage];
  if (layers.length === 0) return state;
  const group = `${id.split('/')[0]}/*`;
  for (const layer of layers) {
    const { preset } = layer;
    if (preset) state = { ...state, preset, level: undefined, named: false };
    const byName = settingsByName(layer);
    for (const name of ['*', group, id]) {
      for (const { level, stages, options } of byName.get(name) ?? []) {
        const set = stages?.[stage] ?? level;
        if (name !== id && !isSetByGroup(id, set)) continue;
        state = {
          ...state,
          ...(set && { level: set, named: name === id }),
          options: { ...state.options, ...options },
        };
      }
    }
  }
  return state;
}

/** Many drafts ask for the settings of the same layers, each with other layers before them. */
const settingsOf = new WeakMap<readonly RuleSetting[], ReadonlyMap<string, readonly RuleSetting[]>>();

/** The settings of a layer for each name, in their order. */
function settingsByName({ rules }: Layer): ReadonlyMap<string, readonly RuleSetting[]> {
  const known = settingsOf.get(rules);
  if (known) return known;
  const byName = new Map<string, RuleSetting[]>();
  for (const setting of rules) byName.set(setting.rule, [...(byName.get(setting.rule) ?? []), setting]);
  settingsOf.set(rules, byName);
  return byName;
}

/** Tells whether the setting of a group, or of all rules, holds for a rule. */
const isSetByGroup = (id: string, level: RuleLevel | undefined): boolean =>
  !alwaysReported(id) && !(level === 'off' && guardsIdentity(id));

/** The severity of a finding under a config. Never called for a rule that is off. */
export function weightOf(
  meta: RuleMeta,
  found: Pick<RuleFinding, 'about' | 'atMost'>,
  state: RuleState,
): Severity {
  const { level, named, preset, stage } = state;
  if (level && level !== 'off') return named ? level : limited(level, limitOf(meta, found));
  const own = severityOf(meta, found, stage);
  if (preset !== 'strict') return own;
  return limited(strictSeverity[found.about ?? meta.about] ?? own, limitOf(meta, found));
}

const strictSeverity: Readonly<Partial<Record<FindingKind, Severity>>> = {
  doubtful: 'error',
  form: 'error',
  advice: 'warning',
};
