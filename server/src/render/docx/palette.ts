// The colours of printed reports. Word files take them from here, and `html/print.css` has them too: a test compares them.

/** Colours as CSS writes them, by the names of its properties. */
export const printColours = {
  ink: '#14191e',
  quiet: '#4a545d',
  accent: '#1d4f59',
  line: '#b9c2c9',
  shade: '#f4f6f7',
  mark: '#ffedb3',
  'mark-ink': '#4d3800',
  'mark-line': '#b98900',
} as const;
