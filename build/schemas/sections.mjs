// The key `sections`.
import { judgementIn, nameOf, optionalOf } from './grades.mjs';

/** Sections of graded reports have known ids; those of other editions and settings are for rules to explain. */
export function sectionsSchema(part, place) {
  const report = reportSections(place);
  const any = !place.graded;
  const ids = any ? [] : judgementSections(place);
  const all = any ? [] : [...new Set([...ids, ...everySection(place.framework)])];
  const properties = Object.fromEntries([
    ...all.map((id) => [id, section(nameOf(judgementIn(place, id)), !ids.includes(id))]),
    ...report.map(({ id, heading, elsewhere }) => [id, section(heading, elsewhere)]),
  ]);
  return {
    ...part,
    ...((!any || report.length > 0) && { properties }),
    ...(any && { additionalProperties: { type: 'string' } }),
  };
}

const section = (name, elsewhere) => ({
  description: `The section “${name}”, in Markdown.`,
  type: 'string',
  ...(elsewhere && { 'x-only-shape': true }),
});

/** The judgements that have a section, in the order of the text. */
function judgementSections(place) {
  const { sections, expected } = place.terms;
  // A review that is its framework's only judgement has its section too.
  return [...(sections.length > 0 ? sections : expected), ...optionalOf(place)];
}

/** Judgements that have a section in some edition, setting or kind. */
const everySection = ({ editions, settings = [], kinds }) => [
  ...editions.flatMap(({ sections, optional = [] }) => [...sections, ...optional]),
  ...editions
    .flatMap(({ exceptions = [] }) => exceptions)
    .flatMap(({ judgements = [], sections = [], optional = [] }) => [
      ...judgements,
      ...sections,
      ...optional,
    ]),
  ...[...settings, ...kinds].flatMap(({ judgements = [] }) => judgements),
];

/**
 * The report's other sections; “judgements” only says where those on judgements are. The name of the setting is left out
 * of their headings, so that the schemas of all settings share them.
 */
const reportSections = ({ framework, graded, terms, setting }) =>
  withOthers(terms.report?.sections ?? [], graded ? [] : framework.kinds)
    .filter(({ id }) => id !== 'judgements')
    .map((section) => ({
      ...section,
      heading: withoutName(section.heading, setting?.['in-reports']?.name),
      elsewhere: section.other || (section.registered === true && setting?.registered === false),
    }));

/** The sections of a report, and those that the reports of other kinds have. */
function withOthers(own, kinds) {
  const ids = new Set(own.map(({ id }) => id));
  const others = kinds.flatMap(({ report }) => report?.sections ?? []).filter(({ id }) => !ids.has(id));
  return [...own, ...others.map((section) => ({ ...section, other: true }))];
}

function withoutName(heading, name) {
  const at = name === undefined ? -1 : heading.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? heading : `${heading.slice(0, at)}…${heading.slice(at + name.length)}`;
}
