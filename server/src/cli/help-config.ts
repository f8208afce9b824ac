export const initHelp = `inspection-report init: writes a config to begin with

Usage
  inspection-report init

Writes .inspection-report.yaml to this folder, with everything that can be set as a comment. One that is there already
is never overwritten.

Options
  -h, --help  this text

Exit codes
  0  the config was written
  2  it was not: there is one already, or the folder cannot be written to
`;
