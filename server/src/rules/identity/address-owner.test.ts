import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { applyEdits } from '../../lint/fix';
import { exampleDraft } from '../examples';

const ruleId = 'identity/address-owner';
const findings = (text: string, file = 'a.report.md') =>
  check(text, file).findings.filter(({ rule }) => rule === ruleId);
const draft = (provider: string): string => exampleDraft({ framework: 'sccif', front: provider });

/** The lines under `provider` after each of the answers. */
function answers(text: string): Record<string, string> {
  const fixes = findings(text).flatMap((finding) => finding.fixes ?? []);
  return Object.fromEntries(
    fixes.map(({ title, edits }) => {
      const after = applyEdits(text, edits).text;
      expect(findings(after)).toEqual([]);
      expect(
        check(after, 'a.report.md').findings.filter(({ rule }) => /^(?:schema|syntax)/.test(rule)),
      ).toEqual([]);
      return [title, /provider:(?:.*\n)(?: .*\n)*/.exec(after)?.[0] ?? ''];
    }),
  );
}

describe('a draft with the home’s name and an address', () => {
  const provider = 'provider:\n  name: A\n  home: B House\n  address: 3 High Street\n';

  it('is asked whose the address is, and nothing quotes it', () => {
    const [finding, ...others] = findings(draft(provider));
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toMatch(/^State whose address this is\. /);
    expect(JSON.stringify(finding)).not.toMatch(/High/);
  });

  it('has an answer for the home and one for the provider', () => {
    expect(answers(draft(provider))).toEqual({
      'This is the home’s address': provider.replace('  address', '  home-address'),
      'This is the provider’s own address': `${provider}  home-address: not recorded\n`,
    });
    const inBraces = 'provider: {name: A, home: B House, address: 3 High Street}\n';
    expect(answers(draft(inBraces))).toEqual({
      'This is the home’s address': inBraces.replace('address', 'home-address'),
      'This is the provider’s own address': inBraces.replace('}', ', home-address: not recorded}'),
    });
    const lines = 'provider:\n  address: |\n    3 High Street\n    Selby\n  name: A\n  home: B House\n';
    expect(answers(draft(lines))['This is the provider’s own address']).toBe(
      `${lines}  home-address: not recorded\n`,
    );
  });

  it('has only the provider’s answer where the key for the other is there and empty', () => {
    expect(answers(draft(`${provider}  home-address:\n`))).toEqual({
      'This is the provider’s own address': `${provider}  home-address: not recorded\n`,
    });
  });
});

it.each([
  ['no home is named', 'provider:\n  name: A\n  address: 3 High Street\n'],
  ['the name of the home is empty', 'provider:\n  name: A\n  home:\n  address: 3 High Street\n'],
  ['the home’s address is there', 'provider:\n  home: B\n  home-address: C\n  address: 3 High Street\n'],
  ['there is no address', 'provider:\n  name: A\n  home: B House\n'],
  ['reports are not anonymous', 'setting: boarding-school\nprovider:\n  home: B\n  address: 3 High Street\n'],
])('asks nothing where %s', (_, provider) => {
  expect(findings(draft(provider))).toEqual([]);
});

it('asks while the setting is not known, and in YAML', () => {
  const text = 'framework: sccif\nprovider:\n  name: A\n  home: B\n  address: C\n';
  expect(findings(text, 'a.report.yaml')).toHaveLength(1);
});
