// The schemas of drafts: one for each framework, setting and group of kinds, and for each run of editions
// that judge the same. What differs within one (grades of earlier times) it tells apart itself.

/**
 * The places of a framework: what a draft must say for a schema to be the one that fits. The first is the default.
 * `file` is what its public schema is called, which does not depend on editions; `part` what it is called in there.
 * @param termsOf that of server/src/knowledge/frameworks/terms.ts
 */
export const places = (framework, termsOf) =>
  (framework.settings ?? [undefined]).flatMap((setting) => {
    const groups = kindGroups({ framework, setting, termsOf });
    return groups.flatMap((group, index) => {
      const inEdition = (edition) => termsOf(framework, { edition, setting, kind: group.kinds[0] });
      const runs = editionRuns(framework.editions, (edition) => judgedAs(edition, inEdition(edition)));
      return runs.map((editions, run) => ({
        ...{ framework, setting, editions, ...group, first: index === 0 },
        // Editions of a run differ in words alone: those of the newest are shown.
        ...{ terms: inEdition(editions.at(-1)), termsIn: inEdition },
        regraded: regradedTerms({ framework, setting, editions, kinds: group.kinds }, termsOf),
        ...names({ framework, setting, group, run, edition: runs.length > 1 && editions[0].id }),
      }));
    });
  });

/** The terms of the kinds that may give new judgements, with those of all editions; undefined if none of them may. */
function regradedTerms({ framework, setting, editions, kinds }, termsOf) {
  const kind = kinds.find((kind) => kind['new-judgement']);
  if (!kind) return undefined;
  const all = editions.map((edition) => termsOf(framework, { edition, setting, kind, judged: true }));
  const newest = all.at(-1);
  return newest.graded
    ? { ...newest, expected: [...new Set(all.toReversed().flatMap(({ expected }) => expected))] }
    : undefined;
}

/**
 * Kinds that are drafted alike: with the same judgements, with one judgement in words, or with none. Those that an
 * edition tells apart are groups of one name.
 */
function kindGroups({ framework, setting, termsOf }) {
  const kinds = framework.kinds.filter(({ id }) => !setting || setting.kinds.includes(id));
  const all = groupBy(kinds, (kind) => [
    ...[kind.graded, kind.letter, kind.joint, kind['judgement-key'] && kind.id, kind.judgements],
  ]);
  // Graded inspections are named only where there are several sorts of them, or settings.
  const tell = (kind) => setting || all.filter(([first]) => first.graded === kind.graded).length > 1;
  return all.flatMap((group) => {
    const alike = groupBy(group, (kind) =>
      framework.editions.map((edition) => judgedAs(edition, termsOf(framework, { edition, setting, kind }))),
    );
    return alike.map((some, index) => ({
      kinds: some,
      name: groupName(group, tell),
      ...(index > 0 && { apart: some[0].id }),
      ...resultOf(setting, some[0]),
    }));
  });
}

/** Lists of the items with the same key, in the order of their first. */
function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

function groupName([kind, ...others], tell) {
  if (kind.graded) return others.length === 0 && tell(kind) && kind.id;
  if (kind['judgement-key'] || kind.joint) return kind.id;
  return kind.letter ? 'letter' : 'visit';
}

/** The result of a group: grades, an outcome, one judgement in words, or nothing of the kind. */
function resultOf(setting, kind) {
  const outcome = kind.graded ? setting?.outcome : undefined;
  const key = outcome?.key ?? kind['judgement-key'];
  const values = outcome?.values ?? kind['judgement-values'];
  return { graded: kind.graded && !outcome, ...(key && { single: { key, values } }) };
}

/** Everything that distinguishes a schema, except grades. */
const judgedAs = ({ citations }, { graded, expected, sections, optional, report }) => [
  report?.sections,
  ...(graded ? [expected, sections, optional, citations] : []),
];

/** Neighbouring editions with the same key. */
function editionRuns(editions, keyOf) {
  const runs = [];
  let last;
  for (const edition of editions) {
    const key = JSON.stringify(keyOf(edition));
    if (key === last) runs.at(-1).push(edition);
    else runs.push([edition]);
    last = key;
  }
  return runs;
}

/** The first of a file has the plain name, which it keeps when an edition tells more apart. */
function names({ framework, setting, group, run, edition }) {
  const join = (...words) => words.filter(Boolean).join('-');
  const file = join(framework.id, setting?.id, group.name);
  const sorts = [group.name, group.apart].filter(Boolean).map((word) => word.replaceAll('-', ' '));
  const title = ['Draft report', framework.short, setting?.name, ...sorts, edition && `edition ${edition}`];
  return {
    file,
    name: join(file, group.apart, run > 0 && edition),
    part: join('edition', edition, group.apart),
    title: title.filter(Boolean).join(', '),
  };
}
