// Which schemas of drafts there are: one for each framework, setting and group of kinds, and for each run of editions
// that judge the same. What differs within one (grades of earlier times) it tells apart itself.

/** The places of a framework: what a draft must say for a schema to be the one that fits. The first is the default. */
export const places = (framework) =>
  (framework.settings ?? [undefined]).flatMap((setting) => {
    const groups = kindGroups(framework, setting);
    return groups.flatMap((group, index) => {
      const runs = group.graded ? editionRuns(framework.editions) : [framework.editions];
      return runs.map((editions) => ({
        ...{ framework, setting, editions, ...group, first: index === 0 },
        ...names(framework, setting, [group.name, runs.length > 1 && editions[0].id]),
      }));
    });
  });

/** Kinds that are drafted alike: with the same judgements, with one judgement in words, or with none. */
function kindGroups(framework, setting) {
  const kinds = framework.kinds.filter(({ id }) => !setting || setting.kinds.includes(id));
  const groups = new Map();
  for (const kind of kinds) {
    const what = [kind.graded, kind.letter, kind.joint, kind['judgement-key'] && kind.id, kind.judgements];
    const key = JSON.stringify(what);
    groups.set(key, [...(groups.get(key) ?? []), kind]);
  }
  const all = [...groups.values()];
  // What graded inspections are called is said only where there are several sorts of them, or settings.
  const tell = (kind) => setting || all.filter(([one]) => one.graded === kind.graded).length > 1;
  return all.map((group) => ({ kinds: group, ...termsOf(setting, group[0]), name: groupName(group, tell) }));
}

function groupName([kind, ...others], tell) {
  if (kind.graded) return others.length === 0 && tell(kind) && kind.id;
  return kind['judgement-key'] || kind.joint ? kind.id : kind.letter ? 'letter' : 'visit';
}

/** What a group gives: grades, an outcome, one judgement in words, or nothing of the kind. */
function termsOf(setting, kind) {
  const outcome = kind.graded ? setting?.outcome : undefined;
  const key = outcome?.key ?? kind['judgement-key'];
  const values = outcome?.values ?? kind['judgement-values'];
  return { graded: kind.graded && !outcome, ...(key && { single: { key, values } }) };
}

/** Neighbouring editions with the same judgements, sections and citations. */
function editionRuns(editions) {
  const runs = [];
  let last;
  for (const edition of editions) {
    const { judgements, sections, citations, optional } = edition;
    const key = JSON.stringify([judgements, sections, citations, optional]);
    if (key === last) runs.at(-1).push(edition);
    else runs.push([edition]);
    last = key;
  }
  return runs;
}

function names(framework, setting, rest) {
  const words = rest.filter(Boolean);
  const said = words.map((word) => (/^\d+$/.test(word) ? `edition ${word}` : word.replaceAll('-', ' ')));
  return {
    name: [framework.id, setting?.id, ...words].filter(Boolean).join('-'),
    title: ['Draft report', framework.short, setting?.name, ...said].filter(Boolean).join(', '),
  };
}
