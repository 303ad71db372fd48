// A class on the real program, without a window: started for a test, told what the teacher would press, ended after it.
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

const root = new URL('../../', import.meta.url).pathname;
const deck = join(root, 'questions/taiwan-japan');
const bank = JSON.parse(readFileSync(join(deck, 'bank.json'), 'utf8')).questions;

export const KINDS = ['single', 'true-false', 'multiple', 'typed', 'gap', 'date', 'number', 'order', 'match', 'map'];

/// The bank's nth question of a kind.
export function questionOf(kind, nth = 0) {
  return bank.filter((question) => question.kind === kind)[nth];
}

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/// `options` as on the command line, without dashes. Resolves once phones can connect.
export async function startHost(program, questions, options = {}) {
  const data = mkdtempSync(join(tmpdir(), 'communique-page-'));
  const settings = Object.entries({port: 0, bind: '127.0.0.1', seconds: 0, ...options})
    .flatMap(([name, value]) => [`--${name}`, String(value)]);
  const child = spawn(program, ['--data', data, 'host', deck, '--no-window', '--json-events', ...settings,
    '--questions', questions.map((question) => question.id).join(',')], {stdio: ['pipe', 'pipe', 'pipe']});
  running.add(child);
  let errors = '';
  child.stderr.on('data', (text) => { errors += text; });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const listening = await new Promise((resolve, reject) => {
    createInterface({input: child.stdout}).on('line', (line) => {
      let event = null;
      try { event = JSON.parse(line); } catch { return; }
      if (event.listening) resolve(event.listening);
    });
    child.once('error', reject);
    ended.then((code) => reject(new Error(`the host ended with ${code}: ${errors.trim()}`)));
    setTimeout(() => reject(new Error(`the host does not listen: ${errors.trim()}`)), 15000).unref();
  });
  return {
    pin: listening.pin,
    address: `http://127.0.0.1:${listening.port}/`,
    link: `http://127.0.0.1:${listening.port}/#${listening.pin}`,
    teacher(command) { child.stdin.write(`${command}\n`); },
    async stop() {
      if (child.exitCode === null) child.stdin.write('quit\n');
      const forced = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(forced);
      running.delete(child);
      rmSync(data, {recursive: true, force: true});
    },
  };
}
