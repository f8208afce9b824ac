/** The steps of the width of a bar. */
export const barSteps = 40;

const widths = Array.from(
  { length: barSteps },
  (_, at) => `.w${at + 1} { width: ${(100 * (at + 1)) / barSteps}%; }`,
);

/**
 * The style of all pages: light, dark and printed. Severities have a sign and a word, and bars have a number next to
 * them, so nothing depends on colour. Bars are borders, because browsers print those and leave out backgrounds.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: #fff; --text: #1d2125; --quiet: #545b63; --line: #d3d8de; --panel: #f4f6f8; --link: #0b4f9e;
  --bar: #5b7ea6; --error: #a51d15; --warning: #7a4a00; --info: #0b4f9e; --hint: #545b63;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15181c; --text: #e8eaed; --quiet: #aeb5bd; --line: #3c434b; --panel: #1f242a; --link: #9ecbff;
    --bar: #7fa3cc; --error: #ffb1a8; --warning: #ffd08a; --info: #9ecbff; --hint: #aeb5bd;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { margin: 0 0 .5rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--line); font-size: 1.4rem; line-height: 1.25; }
h3 { margin: 2rem 0 .25rem; font-size: 1.1rem; line-height: 1.3; overflow-wrap: anywhere; }
h4 { margin: 1rem 0 .25rem; font-size: 1rem; }
p, ul { margin: .5rem 0; }
a { color: var(--link); }
.lead { font-size: 1.15rem; }
.quiet, .note { color: var(--quiet); }
.tiles { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0; padding: 0; list-style: none; }
.tiles li { flex: 1 1 8.5rem; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); }
.tiles b { display: block; font-size: 2rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.tiles .note { display: block; font-size: .9rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
.wide { overflow-x: auto; }
table { width: 100%; margin: .5rem 0 1rem; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding: .25rem 0; text-align: left; color: var(--quiet); }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: normal; }
thead th { font-weight: bold; vertical-align: bottom; overflow-wrap: normal; }
.wide th[scope=row] { min-width: 8.5rem; }
.wide td { overflow-wrap: break-word; }
.wide caption { max-width: calc(100vw - 2rem); }
.number { width: 1%; text-align: right; }
thead .number { min-width: 4rem; }
td.number { white-space: nowrap; }
caption.unseen { padding: 0; font-size: 0; }
.share { width: 22%; min-width: 6rem; }
.bar { display: block; height: 0; margin-top: .45rem; border-top: .65rem solid var(--bar); }
${widths.join('\n')}
.severity { white-space: nowrap; font-weight: bold; }
.sign { display: inline-block; width: 1.25em; }
.error { color: var(--error); } .warning { color: var(--warning); } .info { color: var(--info); } .hint { color: var(--hint); }
code { color: var(--quiet); font: .85em/1.4 ui-monospace, monospace; overflow-wrap: normal; }
dt { margin-top: .75rem; font-weight: bold; }
dd { margin: 0; }
@page { margin: 18mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --text: #000; --quiet: #444; --line: #999; --panel: #fff; --link: #000;
    --bar: #666; --error: #8c1710; --warning: #613a00; --info: #083c78; --hint: #444;
  }
  body { font-size: 9.5pt; }
  main { max-width: none; padding: 0; }
  nav, .back { display: none; }
  a { text-decoration: none; }
  .wide { overflow: visible; }
  .tiles { flex-wrap: nowrap; }
  .tiles li { flex-basis: 0; padding: .4rem .6rem; }
  .tiles b { font-size: 18pt; }
  .share { width: 14%; }
  h2, h3, h4, caption, .meta, thead { break-after: avoid; }
  tr, .tiles li, dt, .together { break-inside: avoid; }
  dt { break-after: avoid; }
  .new-page { break-before: page; border-top: 0; margin-top: 0; }
  p, dd { orphans: 3; widows: 3; }
}
`;
