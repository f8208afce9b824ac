export const citeHelp = `inspection-report cite: looks up law and guidance, or lists what drafts cite

Usage
  inspection-report cite [options] WORDS…
  inspection-report cite --list [options] [PATH…]

Looking up. WORDS are a number ("reg 12", "section 47", "standard 4", "12(2)(a)") or what it is about (restraint,
missing). Printed are number, heading, instrument, where it stands, whether it is in force, what it is about in our own
words, and the date of the text that the product was made from. Of "12(2)(a)" it is also said whether there is such a
paragraph, and what there is at that level, with its words if your team has a law pack (docs/law.md). Nothing is looked up
online.

  --setting ID       only what reports on that setting may cite, its own regulations first, such as childrens-home
  --framework ID     the same for a framework, such as ilacs; with --setting, the setting of that framework
  --limit N          at most so many (5)

Listing. PATH is as for "lint": a file, a folder, a glob in quotes, or - for standard input; without PATH the drafts in
this folder. Each citation is a line: place (line and column, 1-based), whether it exists, provision, instrument, and
how it is written. Numbers at the end. "by custom" is an instrument that the draft does not name, such as the Children
Act 1989 for "section 47".

  --list                 list in place of looking up
  --group provision      one line for each provision: how often, and in how many drafts; the most cited first
  --stdin-filename NAME  the name of what comes on standard input: tells Markdown from YAML

Verdicts of a list
  exists                         it is there, with the paragraph where one is cited
  exists, paragraph not checked  it is there; its paragraphs were not read in an official text as it is in force
  not in the data                it may exist: not all provisions of that instrument are known
  number left out                “outcome” or the like without a number, or with a name that is not known
  instrument not named           “that Act”, or a regulation in a draft whose setting has none of its own
  instrument not known           the product has no instrument of that name; your own can be added (docs/settings.md)
  not in the text of (a date)    it was not in the text of that date; it may have been added later
  starts on page (a number)      the paragraph of the Guide does not start on the page that is cited, or the one before
  number and name disagree       the name is that of another outcome, enabler or principle
  omitted, paragraph expired, revoked, in force from (a date), not in force when read: not law on the inspection's days
  does not exist, paragraph does not exist

Options for both
  --format FORMAT    table (default) or json
  -h, --help         this text

Exit codes
  0  printed, whatever the citations are like: "lint" is what fails on them
  2  a wrong option, no drafts, or one that could not be read (the others are printed)

Examples
  inspection-report cite restraint
  inspection-report cite "reg 12" --setting childrens-home
  inspection-report cite "12(2)(a)" --setting childrens-home
  inspection-report cite --list "2026-06/**/*.report.md"
  inspection-report cite --list --group provision --format json drafts > june.json
`;
