/** The forms of companies, as their names end in them. */
export const companyForms: readonly string[] = ['Limited', 'Ltd', 'LLP', 'PLC', 'CIC'];

/** Titles before names that are short forms, which may have a full stop. */
export const shortTitles: readonly string[] = ['Mr', 'Mrs', 'Ms', 'Mx', 'Dr', 'Cllr', 'Rev', 'Prof', 'Sgt'];

/** Titles before names of persons. “Sister” and “Master” are not among them, because they are also other words. */
export const titles: readonly string[] = [
  ...shortTitles,
  'Miss',
  'Councillor',
  'Sir',
  'Dame',
  'Lord',
  'Lady',
  'Baroness',
  'Reverend',
  'Professor',
];
