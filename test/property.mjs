// In CI the property tests draw the same texts each time, so that a run that failed can be repeated and one that passed
// says something of the change alone. On a desk they draw others each time, and find what nobody has thought of.
import fc from 'fast-check';

if (process.env.CI) fc.configureGlobal({ seed: 20261121 });
