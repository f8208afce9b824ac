#!/usr/bin/env node
// `npx inspection-report` in a checkout. Committed, so that npm links it on the first clean install.
import '../server/bin/inspection-report.mjs';
