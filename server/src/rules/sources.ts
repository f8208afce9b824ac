// The addresses of the sources of rules: those that knowledge/ has, and the official pages of YAML, git and VS Code. A
// measurement has no address.
const sccif = 'https://www.gov.uk/guidance/social-care-common-inspection-framework-sccif';

/** Addresses by the title with which a source begins. */
const pages: Readonly<Record<string, string>> = {
  'SCCIF, how inspectors make judgements': `${sccif}-residential-family-centres/4-how-inspectors-make-judgements-under-the-sccif`,
  'SCCIF, children’s homes, the inspection report (2017-19)': `${sccif}-children-s-homes-including-secure-children-s-homes/16-the-inspection-report`,
  'SCCIF, children’s homes (29 June 2026)':
    'https://www.gov.uk/government/publications/social-care-common-inspection-framework-sccif-childrens-homes/social-care-common-inspection-framework-sccif-childrens-homes',
  'SCCIF, the inspection report': `${sccif}-children-s-homes-including-secure-children-s-homes/16-the-inspection-report`,
  'SCCIF, types of inspection': `${sccif}-children-s-homes-including-secure-children-s-homes/8-types-of-inspection`,
  'SCCIF, residential family centres, making requirements and recommendations': `${sccif}-residential-family-centres/13-making-requirements-and-recommendations`,
  'SCCIF, secure children’s homes, making requirements and recommendations': `${sccif}-secure-children-s-homes/14-making-requirements-and-recommendations`,
  'SCCIF, boarding schools, scheduling and the inspection team': `${sccif}-boarding-schools/9-scheduling-and-the-inspection-team`,
  'SCCIF, further education colleges, making recommendations': `${sccif}-residential-provision-of-further-education-colleges/12-making-recommendations`,
  'Consultation outcome, interim inspections give way to assurance inspections from April 2022':
    'https://www.gov.uk/government/consultations/social-care-common-inspection-framework-review-interim-inspections-of-childrens-homes-and-residential-holiday-schemes-for-disabled-children',
  'Consultation outcome of 2 December 2022 on a separate judgement about care leavers':
    'https://www.gov.uk/government/consultations/introducing-a-separate-judgement-about-care-leavers-within-the-inspection-of-local-authority-childrens-services-ilacs/outcome',
  'ILACS, types of inspection and visit':
    'https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018/inspecting-local-authority-childrens-services',
  'Joint inspections of arrangements and services for children in need of help and protection':
    'https://www.gov.uk/government/publications/joint-inspections-of-arrangements-and-services-for-children-in-need-of-help-and-protection',
  'Guide to the children’s homes regulations':
    'https://www.gov.uk/government/publications/childrens-homes-regulations-including-quality-standards-guide',
  'YAML 1.2': 'https://yaml.org/spec/1.2.2/',
  git: 'https://git-scm.com/docs/git-merge#_how_conflicts_are_presented',
  'Visual Studio Code, Snippets in Visual Studio Code, snippet syntax':
    'https://code.visualstudio.com/docs/editing/userdefinedsnippets#_snippet-syntax',
};

/** A source of a rule in words, with its address. */
export interface RuleSource {
  readonly text: string;
  readonly url?: string;
}

/** A source, with its address if it has one. */
export function sourceOf(text: string): RuleSource {
  const title = titleOf(text);
  const url = Object.hasOwn(pages, title) ? pages[title] : undefined;
  return url === undefined ? { text } : { text, url };
}

/** A source in Markdown, with its title as the link. */
export function linkedSource(text: string): string {
  const title = titleOf(text);
  const { url } = sourceOf(text);
  return url === undefined ? text : `[${title}](${url})${text.slice(title.length)}`;
}

/** The title of a source: the words before the colon, after which some sources have details. */
const titleOf = (text: string): string => text.split(': ')[0] ?? text;

/** The titles that have an address, for the test that compares the addresses with knowledge/. */
export const titledSources: readonly string[] = Object.keys(pages);
