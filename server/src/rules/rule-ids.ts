/** Findings that nobody can switch off, suppress or put in a baseline: a draft that cannot be read is only half checked. */
export const alwaysReported = (rule: string): boolean => /^(?:syntax|internal|config)\//.test(rule);

/** Rules that guard people’s identities. They are switched off one by one, each with a reason. */
export const guardsIdentity = (rule: string): boolean => rule.startsWith('identity/');

/** Rules whose findings a comment in the draft can suppress. */
export const suppressible = (rule: string): boolean =>
  !alwaysReported(rule) && !rule.startsWith('suppression/');

/** Rules that look at the words themselves. They find nothing in the first of an editor's two checks. */
export const readsWords = (rule: string): boolean =>
  /^(?:language|team|across)\//.test(rule) || rule === 'identity/person' || rule === 'identity/location';

/** Rules that compare a draft with others. They find nothing where no others are known. */
export const comparesDrafts = (rule: string): boolean =>
  rule === 'across/twin' || rule === 'across/earlier-draft';

/** The rule on text that other reports have. */
export const copiedRule = 'across/copied';

/** The rule on companies that were not inspected. In anonymous reports, no output has their names. */
export const providerRule = 'across/other-provider';

/** The beginning of the names of a team's terms. */
export const teamPrefix = 'team/';

/** The beginning of the names of a team’s rules in JavaScript, which only the command line runs. */
export const ownPrefix = 'own/';

/** Tells a rule of a team’s own, which not every run has. */
export const isOfTeam = (rule: string): boolean => rule.startsWith(teamPrefix) || rule.startsWith(ownPrefix);

/** The rule on unfinished text. An export marks its findings at their places. */
export const gapRule = 'draft/unfinished';

/** The rule on places without text. An export shows them itself. */
export const emptyRule = 'section/empty';

/** The rule on characters that were lost. */
export const encodingRule = 'draft/encoding';

/** Rules that look at single words and marks, so that they are right about a draft of which only parts were read. */
export const looksAtWords = (rule: string): boolean =>
  /^(?:syntax|markdown|identity)\//.test(rule) || rule === gapRule || rule === encodingRule;

/** The rule on the order of a report’s sections. */
export const orderRule = 'section/report-order';

/** The rule on the day by which a requirement has to be met. */
export const dueRule = 'requirement/due';

/** The file name of a rule's page in docs/rules. */
export const pageOf = (id: string): string => `${id.replace('/', '-')}.md`;
