// The tests' packages, which tools/setup.sh puts below .deps/page.
import {createRequire} from 'node:module';

export const packages = createRequire(new URL('../../.deps/page/', import.meta.url));
try {
  packages.resolve('playwright-core');
} catch {
  console.error('The tests of the page miss their packages. Call tools/setup.sh check.');
  process.exit(1);
}
