import { expect, it } from 'vitest';
import { comparedNumber, nameFromNumber, referenceNumber } from './reference-number';

const pattern = '^(SC\\d{6}|\\d{7})$';

it.each(['SC123456', 'sc123456', ' SC 123456', 'Sc-123 456', 'SC\u00a0123456'])(
  'has one form for “%s”',
  (written) => {
    expect(referenceNumber(written, pattern)).toBe('SC123456');
    expect(nameFromNumber(written, pattern)).toBe('SC123456');
    expect(nameFromNumber(written, undefined)).toBe('SC123456');
    expect(comparedNumber(written)).toBe(comparedNumber('123456'));
  },
);

it('is another number with other digits', () => {
  expect(comparedNumber('SC123457')).not.toBe(comparedNumber('SC123456'));
  expect(comparedNumber('0123456')).not.toBe(comparedNumber('123456'));
});

it('names no file after words', () => {
  expect(nameFromNumber('SC123456 Larchmere', pattern)).toBeUndefined();
});
