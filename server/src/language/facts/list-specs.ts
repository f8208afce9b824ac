import { isEmpty, type Value, valueAt } from '../../draft/yaml/value';
import { actionListsOf } from '../../knowledge/frameworks/action-lists';
import type { Checked } from '../../lint/check';
import type { Report } from '../../report/report';
import { capital } from '../../text/words';
import { choicesAt, regulationChoices } from './field-choices';
import type { FieldChoice } from './form-model';
import { dateHint, type FactSpec, type ListSpec } from './spec';

const field = (key: string, label: string, more: Partial<FactSpec> = {}): FactSpec => ({
  path: key === '' ? [] : [key],
  label,
  input: 'line',
  ...more,
});
const date = (key: string, label: string): FactSpec => field(key, label, { input: 'date', hint: dateHint });
const person = [field('name', 'Name'), field('role', 'Role')];

/** Addressees of joint letters are a list, and any draft may have one. */
export function isListed({ draft, likelyKind }: Report, key: string): boolean {
  const value = valueAt(draft.data, key);
  return value?.kind === 'list'
    ? value.items.length > 0 || likelyKind?.joint === true
    : likelyKind?.joint === true && isEmpty(value);
}

/** The lists that a draft of such an inspection may have. */
export function listSpecs(checked: Checked, report: Report): ListSpec[] {
  const { setting, framework, likelyKind, draft } = report;
  const may = actionListsOf(framework, setting);
  const isInterrupted = valueAt(draft.data, 'inspection', 'dates') !== undefined;
  const inspection = (key: string) => ['inspection', key];
  return [
    ...(isInterrupted
      ? [
          {
            path: inspection('dates'),
            label: 'Dates',
            item: 'period',
            fields: () => [date('start', 'First day'), date('end', 'Last day')],
          },
        ]
      : []),
    ...(likelyKind?.joint
      ? [
          { path: inspection('inspectorates'), label: 'Inspectorates', item: 'inspectorate', fields: named },
          { path: ['signatories'], label: 'Signatories', item: 'signatory', fields: () => person },
        ]
      : [{ path: inspection('team'), label: 'Team', item: 'inspector', fields: () => person }]),
    ...(isListed(report, 'addressee')
      ? [{ path: ['addressee'], label: 'Addressees', item: 'addressee', fields: named }]
      : []),
    ...(may.requirements ? [requirements(regulationChoices(checked))] : []),
    ...(may.recommendations
      ? [
          {
            path: ['recommendations'],
            label: 'Recommendations',
            item: 'recommendation',
            fields: () => [
              field('text', 'Recommendation', { input: 'lines' }),
              field('source', 'Source', { hint: 'For example Guide, page 22, paragraph 4.10.' }),
            ],
          },
        ]
      : []),
    previous(checked, report),
  ];
}

const named = (): readonly FactSpec[] => [field('', 'Name')];

const requirements = (choices: readonly FieldChoice[]): ListSpec => ({
  path: ['requirements'],
  label: 'Requirements',
  item: 'requirement',
  fields: (item) => [
    field('text', 'Requirement', { input: 'lines' }),
    ...regulationFields(item, choices),
    date('due', 'Due date'),
  ],
});

/** A requirement has a regulation, or a list of several. */
function regulationFields(item: Value | undefined, choices: readonly FieldChoice[]): FactSpec[] {
  const several = valueAt(item, 'regulation');
  const hint = 'Begin with the number, such as 12(2)(a)(i).';
  const more = { hint, ...(choices.length > 0 && { choices }) };
  if (several?.kind !== 'list' || several.items.length === 0)
    return [field('regulation', 'Regulation', more)];
  return several.items.map((_, index) => ({
    ...field('regulation', `Regulation ${index + 1}`, more),
    path: ['regulation', String(index)],
  }));
}

function previous(checked: Checked, { framework, terms }: Report): ListSpec {
  const types = choicesAt(checked, ['inspection', 'type']);
  const grades = terms.scale.grades.map(({ label }) => ({ value: label, label: capital(label) }));
  return {
    path: ['previous'],
    label: 'Previous inspections',
    item: 'previous inspection',
    fields: () => [
      date('date', 'First day'),
      field('type', 'Type of inspection', { choices: types.length > 0 ? types : [] }),
      field('judgement', framework.who === 'authority' ? 'Overall grade' : 'Overall grade or judgement', {
        choices: grades,
        hint: 'Use the wording of that inspection’s report.',
      }),
    ],
  };
}
