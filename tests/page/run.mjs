// The phones' page against the real program: run.mjs PROGRAM [WORDS OF A TEST'S NAME]
// Exit 77 (skipped) only where Chromium is missing. PAGE_PICTURES=DIR keeps a picture of each state.
import {existsSync} from 'node:fs';

import {lint} from './lint.mjs';
import {packages} from './packages.mjs';

const [program, only = ''] = process.argv.slice(2);
if (!program) {
  console.error('run.mjs PROGRAM [WORDS]');
  process.exit(2);
}
const chromium = process.env.CHROMIUM || '/usr/bin/chromium';
if (!existsSync(chromium)) {
  console.log('skipped: chromium is not installed');
  process.exit(77);
}

const began = Date.now();
let failed = 0;
async function run(name, test) {
  const start = Date.now();
  try {
    await test();
    console.log(`ok      ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${error.stack}`);
  }
}

for (const [name, test] of lint) await run(name, test);

const {tests} = await import('./tests.mjs');
const browser = await packages('playwright-core').chromium.launch({
  executablePath: chromium, headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
await Promise.all(tests.filter(([name]) => name.includes(only)).map(([name, test]) => run(name, () => test(browser, program))));
await browser.close();
console.log(`${failed ? `${failed} failed` : 'all passed'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
process.exit(failed ? 1 : 0);
