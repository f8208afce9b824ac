import { entryOf, isEmpty, valueAt } from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Checked } from '../../lint/check';
import { isAnonymous, providerDetails } from '../../report/provider-details';
import { type Report, stages } from '../../report/report';
import { insteadOfGrades } from '../../rules/judgement/instead-of-grades';
import { capital, inWords, typeset } from '../../text/words';
import { keysAt } from '../keys';
import { expectedPaths, labelOf } from './expected-facts';
import { choicesAt } from './field-choices';
import type { FieldChoice } from './form-model';
import { isListed, listSpecs } from './list-specs';
import { dateHint, type FactSpec, type GroupSpec } from './spec';

const titles = {
  who: 'Who was inspected',
  inspection: 'The inspection',
  judgements: 'Judgements',
  letter: 'The letter',
  actions: 'Requirements and recommendations',
  previous: 'Previous inspections',
};

const hints: Readonly<Record<string, string>> = {
  home: 'Never printed. The checks look for this name in the text.',
  'home-address': 'Never printed. The checks look for this address in the text.',
  'standard-sentence': 'Leave this empty to use your team’s standard sentence, if it has one.',
  stage: 'Missing items are shown as information while drafting, and later as errors.',
};

const guarded: readonly string[] = ['home', 'home-address'];

const known = new WeakMap<Checked, readonly GroupSpec[]>();

/** All fields and lists of the form of such a draft, in the order in which inspectors think of them. */
export function groupSpecs(checked: Checked): readonly GroupSpec[] {
  const specs = known.get(checked) ?? makeSpecs(checked);
  known.set(checked, specs);
  return specs;
}

function makeSpecs(checked: Checked): GroupSpec[] {
  const { report } = checked;
  if (!report) {
    const field = { path: ['framework'], label: 'Framework', input: 'choice' as const };
    return [
      {
        title: titles.inspection,
        fields: [{ ...field, choices: choicesAt(checked, ['framework']) }],
        lists: [],
      },
    ];
  }
  const lists = listSpecs(checked, report);
  const under = (...keys: string[]) => lists.filter(({ path }) => keys.includes(path.join('/')));
  const expected = expectedPaths(report);
  const inspection = expected.filter(([key]) => key === 'inspection' || key === 'theme');
  const all: GroupSpec[] = [
    { title: titles.who, fields: whoFields(checked, report, expected), lists: [] },
    {
      title: titles.inspection,
      fields: inspectionFields(checked, report, inspection),
      lists: under('inspection/dates', 'inspection/team', 'inspection/inspectorates'),
    },
    { title: titles.judgements, fields: judgementFields(checked, report), lists: [] },
    {
      title: titles.letter,
      fields: expected
        .filter(([key]) => key === 'letter-date' || (key === 'addressee' && !isListed(report, 'addressee')))
        .map((path) => specOf(checked, report, path)),
      lists: under('addressee', 'signatories'),
    },
    { title: titles.actions, fields: [], lists: under('requirements', 'recommendations') },
    { title: titles.previous, fields: [], lists: under('previous') },
  ];
  return all.filter(({ fields, lists: own }) => fields.length + own.length > 0);
}

function specOf(checked: Checked, report: Report, path: readonly string[]): FactSpec {
  const key = path.at(-1) as string;
  const choices = choicesAt(checked, path);
  const hint = hints[key];
  return {
    path: namePath(report, path),
    label: typeset(labelOf(report, path)),
    ...inputOf(key, choices),
    ...(hint !== undefined && { hint }),
    ...(key === 'standard-sentence' && { mayStayEmpty: true as const }),
  };
}

function inputOf(key: string, choices: readonly FieldChoice[]): Omit<FactSpec, 'path' | 'label'> {
  if (choices.length > 0) return { input: 'choice', choices };
  if (/(?:^|-)(?:date|start|end)$/.test(key)) return { input: 'date', hint: dateHint };
  const isLong = key === 'addressee' || key === 'standard-sentence' || key.endsWith('address');
  return { input: isLong ? 'lines' : 'line' };
}

/** A name, or a map with the name and other details. */
function namePath({ draft }: Report, path: readonly string[]): readonly string[] {
  return valueAt(draft.data, ...path)?.kind === 'map' ? [...path, 'name'] : path;
}

function whoFields(checked: Checked, report: Report, expected: readonly string[][]): FactSpec[] {
  const { who, urn } = report.framework;
  const paths = expected.filter(([key]) => key === who);
  const written = valueAt(report.draft.data, who);
  const keys = written?.kind === 'map' ? written.entries.map(({ key }) => key) : [];
  const inWritten = keys.filter((key) => Object.hasOwn(providerDetails, key) && key !== 'private');
  const isHome = report.setting !== undefined && isAnonymous(report);
  const usual = new Set(paths.map((path) => path.at(-1)));
  const more = new Set([...inWritten, ...(isHome && paths.some((path) => path.length > 1) ? guarded : [])]);
  const details = [...more].filter((key) => !usual.has(key) && key !== 'name').map((key) => [who, key]);
  return [
    ...[...paths, ...details].map((path) => specOf(checked, report, path)),
    {
      path: ['urn'],
      label: labelOf(report, ['urn']),
      input: 'line',
      hint: `${capital(urn.shape)}, such as ${urn.example}.`,
    },
  ];
}

function inspectionFields(checked: Checked, report: Report, expected: readonly string[][]): FactSpec[] {
  const spec = (...path: string[]) => specOf(checked, report, path);
  const has = (key: string): boolean => keysAt(report, ['inspection']).some(({ text }) => text === key);
  const isInterrupted = !isEmpty(valueAt(report.draft.data, 'inspection', 'dates'));
  const written = valueAt(report.draft.data, 'inspection');
  const wanted = expected.flatMap((path) => {
    const key = path.at(-1) as string;
    if (key === 'inspectorates' || (isInterrupted && (key === 'start' || key === 'end'))) return [];
    if (key !== 'lead-inspector') return [spec(...path)];
    return [
      { path: [...path, 'name'], label: 'Lead inspector', input: 'line' as const },
      { path: [...path, 'role'], label: 'Role of the lead inspector', input: 'line' as const },
    ];
  });
  const hasType = wanted.some(({ path }) => path[1] === 'type');
  return [
    {
      ...spec('stage'),
      label: 'Stage',
      choices: stages.map((id) => ({ value: id, label: capital(id) })),
      input: 'choice',
    },
    { ...spec('framework'), label: 'Framework' },
    ...(report.framework.settings ? [spec('setting')] : []),
    ...(hasType || !entryOf(written, 'type') ? [] : [spec('inspection', 'type')]),
    ...wanted,
    ...(has('number') ? [{ ...spec('inspection', 'number'), label: 'Inspection number' }] : []),
  ];
}

function judgementFields(checked: Checked, report: Report): FactSpec[] {
  const { terms, draft, kind } = report;
  if (!report.graded) {
    const instead = insteadOfGrades(report);
    if (!instead) return [];
    const none = kind?.['no-judgement'];
    const values = (instead.values ?? []).map((value) => ({ value, label: capital(value) }));
    return [
      {
        path: [instead.key],
        label: capital(inWords(instead.key)),
        ...(values.length > 0 ? { input: 'choice' as const, choices: values } : { input: 'lines' as const }),
      },
      ...(none
        ? [{ path: [none.key], label: capital(none.text), input: 'flag' as const, choices: yesNo }]
        : []),
    ];
  }
  const written = valueAt(draft.data, 'judgements');
  const ids = new Set([...report.expected.map(({ id }) => id), ...terms.optional]);
  const others = written?.kind === 'map' ? written.entries.map(({ key }) => key) : [];
  const byId = new Map(terms.judgements.map((judgement) => [judgement.id, judgement]));
  const fields = [...new Set([...ids, ...others])].flatMap((id): FactSpec[] => {
    const judgement = byId.get(id);
    const path = ['judgements', id];
    if (!judgement) return [];
    return [{ path, label: typeset(nameOf(judgement)), input: 'choice', choices: choicesAt(checked, path) }];
  });
  const hasSentence = terms.published?.parts.some(({ id }) => id === 'standard-sentence') === true;
  return hasSentence ? [...fields, specOf(checked, report, ['standard-sentence'])] : fields;
}

const yesNo: readonly FieldChoice[] = [
  { value: 'true', label: 'Yes' },
  { value: 'false', label: 'No' },
];

/** The field of the form with such a path; that of a new item has no number. */
export function specAt(checked: Checked, path: readonly string[]): FactSpec | undefined {
  const id = path.join('/');
  for (const { fields, lists } of groupSpecs(checked)) {
    const found = fields.find((field) => field.path.join('/') === id);
    if (found) return found;
    const list = lists.find(({ path: above }) => id.startsWith(`${above.join('/')}/`));
    if (!list) continue;
    const [index = '', ...rest] = path.slice(list.path.length);
    const items = valueAt(checked.draft.data, ...list.path);
    const item = items?.kind === 'list' ? items.items[Number(index)] : undefined;
    return list.fields(item).find((field) => field.path.join('/') === rest.join('/'));
  }
  return undefined;
}
