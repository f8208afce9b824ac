import { it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { testProse } from '../testing';
it('m', () => {
  for (const set of (process.env.SETS ?? 'a').split('')) {
    for (const [file, tuned] of [[`/tmp/h6n/names-${set}.txt`, 1], [`/tmp/h6n/none-${set}.txt`, 0]] as const) {
      let hit = 0, n = 0; const out: string[] = [];
      for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
        const [sentence = '', name = ''] = line.split('\t'); n++;
        const found = testProse.persons.in(sentence).map((s) => sentence.slice(s.start, s.end) + (s.certain ? '!' : ''));
        const ok = tuned ? found.some((f) => f.includes(name.split(' ')[0] ?? '?') || name.includes(f.replace('!',''))) : found.length > 0;
        if (ok) hit++;
        if (tuned ? !ok || found.length>1 : ok) out.push(`${sentence} => ${found.join(' | ')}`);
      }
      console.log(file, hit, '/', n, '\n' + out.join('\n'));
    }
  }
  if (process.env.SEEDS) { let h = 0, n = 0; const out = []; for (const line of readFileSync('/work/shared/language/seed-names.tsv','utf8').split('\n').slice(1).filter(Boolean)) { const s = line.split('\t')[1]!; n++; if (testProse.persons.in(s).length) h++; else out.push(s); } console.log('seeds', h, n, out.join('\n')); }
  if (process.env.CORPUS) for (const d of ['/work/shared/corpus','/work/shared/published/sccif','/work/shared/published/jtai','/work/shared/published/letters']) { let c = 0, files = 0; const out: string[] = []; let cpu = process.cpuUsage().user, chars = 0;
    for (const f of readdirSync(d).filter((x) => x.endsWith('.md') && x !== 'README.md')) { files++; const t = readFileSync(`${d}/${f}`,'utf8').replace(/^---[\s\S]*?\n---\n/, ''); chars += t.length;
      for (const p of t.split(/\n\n+/)) for (const s of testProse.persons.in(p)) { c++; out.push(`${s.certain ? '!' : ' '} ${f.slice(0, 20)}: ${p.slice(Math.max(0, s.start - 45), s.start).replaceAll('\n',' ')}[${p.slice(s.start, s.end)}]${p.slice(s.end, s.end + 40).replaceAll('\n',' ')}`); } }
    console.log(d, files, 'found', c, 'cpu per 40KB', ((process.cpuUsage().user - cpu) / 1000 / chars * 40000).toFixed(1), '\n' + out.join('\n')); }
});
