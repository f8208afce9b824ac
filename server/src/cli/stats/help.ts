export const statsHelp = `inspection-report stats: counts grades, requirements, findings and lengths across drafts

Usage
  inspection-report stats [options] [FILES…]

FILES are drafts, folders or patterns in quotes. Without FILES, all drafts in this folder are counted. The figures are
for moderation: they show how grades and findings are spread, and which drafts are worth a second look.

What is counted
  grades         by framework and judgement, setting, team (the key x-team) and month. The month is that of the last day
                 of the inspection. Each judgement counts once
  requirements   the paragraphs and regulations that they cite most, in how many drafts and how often
  areas          the outcomes, enablers and principles that areas for improvement cite most
  findings       the rules with the most findings, and findings by setting. Each draft is checked with its own config
  days           days from the end of the inspection to the final report (the date under x-final, or of the letter)
  lengths        words and paragraphs of each section, next to those of published reports. Half of published reports lie
                 between the quartiles

The figures contain no text from drafts, and no names of homes or children. Lead inspectors are left out unless you ask.

Options
  --format FORMAT      table (default), json, csv (one line for each number), markdown, or html (with charts, in one file)
  --by lead-inspector  also count grades by lead inspector
  --stage STAGE        count findings as at this stage: drafting, review or final
  --config FILE        use this config for all drafts
  --no-config          use no config
  -h, --help           this text

Exit codes
  0  counted
  1  counted, but some files were left out: they cannot be read, or name no known framework
  2  could not count: a wrong option, or no draft found

Examples
  inspection-report stats drafts
  inspection-report stats --format html drafts > figures.html
  inspection-report stats --format csv "2026/**/*.report.md" > figures.csv
  inspection-report stats --by lead-inspector --format json drafts
`;
