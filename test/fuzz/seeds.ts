/** Files by their names, as a config may name them. */
export type ConfigSeeds = Readonly<Record<string, string>>;

export const libraryMeta = `name: Phrases of the team
version: 1.2.0
owner: Quality assurance
licence: for the team
frameworks: [ilacs, sccif]
`;

export const smallDraft = `---
framework: ilacs
authority: Example Borough
urn: '80999'
inspection: {type: standard, start: 2026-06-08, end: 2026-06-19, lead-inspector: A N Other}
judgements: {leaders: good, help-and-protection: good, children-in-care: good, care-leavers: good}
---

# Inspection of Example Borough local authority children’s services

It met regulation 12(2)(a) and section 47 of the Children Act 1989.

## What needs to improve?

- The consistency of plans. (outcome 3, national framework)
`;

/** What a config in the same folder can name. */
export const configSeeds: ConfigSeeds = {
  'base.yaml': 'stage: drafting\nrules:\n  identity: warning\n',
  'known.json': JSON.stringify({
    version: 1,
    files: { 'a.report.md': { 'draft/urn': { '0123456789abcdef': 1 } } },
  }),
  'phrases/library.yaml': libraryMeta,
  'phrases/a.yaml': 'snippets:\n  - id: a\n    title: A\n    body: Text.\n',
};

/** Configs to change: together they have every key, and most of the ways to write one. */
export const configs: readonly string[] = [
  `extends: base.yaml
stage: review
rules:
  judgement/limiting: error
  section/length: off
  paragraph/*: {drafting: off, review: warning, final: error}
  identity: {level: error}
  '*': warning
ignore: ['archive/**', "*.old.report.md"]
overrides:
  - files: 'visits/**'
    rules: {section/missing: hint}
  - framework: sccif
    setting: childrens-home
    stage: final
    rules:
      requirement/due: error
suppressions: {reason: optional}
baseline: known.json
libraries:
  - phrases
x-team: South
`,
  `extends: [recommended, './base.yaml', missing.yaml]
knowledge: [own.yaml]
libraries: phrases
baseline: none.json
rules: {}
`,
  `# A comment
stage: final # at the end of a line
overrides:
- files: ["a/**", 'b/*.report.{md,yaml}']
  rules:
    section: off
`,
];

/** A file of snippets as Visual Studio Code has them. */
export const codeSnippets = `{
  // A comment
  "Strategy": {"prefix": ["str", "strat"], "body": ["Strategy discussions are \${1:well attended}.", "$0"], "description": "A"},
  "Letter": {"prefix": "let", "body": "\${TM_FILENAME/(.*)/\${1:/upcase}/} \${2|a,b|}", "scope": "markdown,yaml"},
}
`;
