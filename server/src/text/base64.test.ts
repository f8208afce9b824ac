import { expect, it } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64';

it('gives back all bytes there are, more than are encoded at once', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, at) => at % 256);
  expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
  expect(encodeBase64(Uint8Array.from([104, 105]))).toBe('aGk=');
});

it('reads nothing of other text', () => {
  expect(decodeBase64('é')).toBeUndefined();
});
