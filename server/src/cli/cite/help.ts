export const citeHelp = `inspection-report cite: looks up law and guidance, or lists what drafts cite

Usage
  inspection-report cite [options] WORDS…
  inspection-report cite --list [options] [PATH…]

Looking up
WORDS can be a number ("reg 12", "section 47", "standard 4", "12(2)(a)") or a subject (restraint, missing). For each
provision you see its number, heading, instrument, whether it is in force, what it is about (our summary), and the date
of its text. For "12(2)(a)" you also see whether that paragraph exists, and the labels at that level. If your team has a
law pack (see "inspection-report law --help"), you also see the words of the law. Nothing is looked up online.

  --setting ID       only law and guidance for reports on this setting, such as childrens-home. The setting's own
                     regulations come first
  --framework ID     only law and guidance for reports under this framework, such as ilacs
  --limit N          at most N results (default: 5)

Listing
PATH is a file, a folder, a pattern in quotes, or - for standard input. Without PATH, the citations of all drafts in
this folder are listed. Each line has the file, line and column, the verdict, the provision, the instrument, and the
words of the draft. Totals are at the end. "assumed" means that the draft does not name the instrument, and the usual one
is listed, such as the Children Act 1989 for "section 47".

  --list                 list what drafts cite
  --group provision      one line for each provision, the most cited first, with the number of citations and drafts
  --stdin-filename NAME  the file name for standard input. Its ending decides between Markdown and YAML

Verdicts of a list
  exists                         found, with its paragraph if the draft cites one
  exists, paragraph not checked  found. Its paragraphs have not been checked against an official text
  not in this product’s list     may exist. Not every provision of that instrument is known
  number left out, name not known:
                                 “outcome” or similar, without a number and without one of the official names
  instrument not named           “that Act”, or a regulation in a draft whose setting has no regulations
  instrument not known           not in the product. You can add it under "knowledge" in the config
  not in the text of (a date)    was not in the text of that date. It may have been added later
  starts on page (a number)      the paragraph of the Guide starts neither on the cited page nor on the one before
  number and name disagree       the name belongs to another outcome, enabler or principle
  omitted, paragraph omitted or expired, revoked, in force from (a date), not in force when checked:
                                 was not law on the days of the inspection
  does not exist, paragraph does not exist:
                                 the instrument has no such provision or paragraph

Options for both
  --format FORMAT    table (default) or json
  -h, --help         this text

Exit codes
  0  printed, whatever the verdicts are. To fail on wrong citations, use "lint"
  1  done, but there is an error in a config
  2  a wrong option, no drafts, or a draft that could not be read (the others are printed)

Examples
  inspection-report cite restraint
  inspection-report cite "reg 12" --setting childrens-home
  inspection-report cite "12(2)(a)" --setting childrens-home
  inspection-report cite --list "2026-06/**/*.report.md"
  inspection-report cite --list --group provision --format json drafts > june.json
`;
