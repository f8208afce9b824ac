import { describe, expect, it } from 'vitest';
import { clean, escapeXml, parseXml, writeXml } from './xml';

const again = (text: string): string | undefined => {
  const root = parseXml(text);
  return root && writeXml(root);
};

describe('XML', () => {
  it('is read and written again', () => {
    expect(
      again(
        '\uFEFF<?xml version="1.0"?><!-- c --><a:b x="1" y=\'&quot;&#65;\'>t &lt;&amp; <c/><![CDATA[<d>]]></a:b>',
      ),
    ).toBe('<a:b x="1" y="&quot;A">t &lt;&amp; <c/>&lt;d&gt;</a:b>');
  });

  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a b=c/>',
    '<!DOCTYPE a><a/>',
    '<a b="<"/>',
    '<a',
    '<a>'.repeat(300),
    '<a><!-- ',
    '<a><![CDATA[ ',
    '<? ',
    '<a b="1"c="2"/>',
    '< a/>',
  ])('is not read where it is not well-formed: %s', (text) => {
    expect(parseXml(text)).toBeUndefined();
  });

  it('holds no characters that it cannot', () => {
    expect(clean('a\u0000b\u000Bc\uD800d\uFFFEe\tf\n😀')).toBe('abcde\tf\n😀');
    expect(escapeXml('<"&">\u0001')).toBe('&lt;&quot;&amp;&quot;&gt;');
  });
});
