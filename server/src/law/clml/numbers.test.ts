import { expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import { clml, paragraph, regulation, words } from '../testing';
import { readClml } from './read-clml';

const provisionsOf = (body: string) => {
  const read = readClml(clml(body), builtIn.instruments.index());
  if ('failure' in read) throw new Error(read.failure);
  return read.pack.provisions;
};

/** A provision whose words were left out, with a label such as “19” and the text that is printed after it. */
const repealed = (label: string, after = '.'): string =>
  `<P1><Pnumber PuncAfter="${after}">${label}</Pnumber><P1para><Text>. . . . .</Text></P1para></P1>`;

it('reads provisions that are left out as one', () => {
  const numbers = (...label: Parameters<typeof repealed>): string[] =>
    provisionsOf(repealed(...label)).map(({ number, status }) => `${number} ${status}`);
  expect(numbers('19')).toEqual(['19 repealed']);
  expect(numbers('19', '–21.')).toEqual(['19 repealed', '20 repealed', '21 repealed']);
  expect(numbers('42', ', 43.')).toEqual(['42 repealed', '43 repealed']);
  expect(numbers('5 to 7')).toEqual(['5 repealed', '6 repealed', '7 repealed']);
  expect(numbers('17ZA–17ZC')).toEqual(['17ZA repealed', '17ZC repealed']);
  expect(numbers('1–9', '99')).toEqual(['1 repealed', '999 repealed']);
});

it('leaves out headings within a provision, and prints fractions and lists', () => {
  const text = `<Text>Keep <Fraction><Numerator>1</Numerator><Denominator>2</Denominator></Fraction> of it.</Text>
    <UnorderedList Decoration="dash"><ListItem><Para><Text>oil</Text></Para></ListItem></UnorderedList>`;
  const body = `<P2group><Title>Oil</Title>${paragraph(2, '1', text)}</P2group>`;
  expect(provisionsOf(regulation('3', 'Lamps', body))[0]?.words).toEqual([
    { at: '(1)', text: 'Keep 1/2 of it.\n— oil' },
  ]);
});

it('has a Schedule without words as repealed', () => {
  const schedule =
    '<Schedules><Schedule><Number>SCHEDULE 3</Number><ScheduleBody><P><Text>. . . .</Text></P></ScheduleBody></Schedule></Schedules>';
  const body = `${regulation('3', 'Lamps', words('Light.'))}</Body>${schedule}<Body>`;
  expect(provisionsOf(body)[1]).toEqual({ number: 'Schedule 3', status: 'repealed', words: [] });
});
