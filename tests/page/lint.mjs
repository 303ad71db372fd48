// What can be seen without a browser: size, age of the language, forbidden constructs, and the words.
import assert from 'node:assert/strict';
import {readFileSync, readdirSync, statSync} from 'node:fs';

import {packages} from './packages.mjs';

const {parse} = packages('acorn');
const folder = new URL('../../assets/join/', import.meta.url);
const served = readdirSync(folder).filter((name) => !name.endsWith('.md'));
const read = (name) => readFileSync(new URL(name, folder), 'utf8');
const scripts = served.filter((name) => name.endsWith('.js'));

const MOST_BYTES = 60000;
// Younger than 2019, or markup and code made of text.
const FORBIDDEN = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'eval(', 'new Function', 'randomUUID',
  'replaceAll', 'structuredClone', '.at(', 'allSettled', 'Promise.any', 'matchAll', 'globalThis', 'replaceChildren',
  'isConnected', 'hasOwn(', 'findLast', 'toSorted', 'AbortSignal', 'queueMicrotask', 'ResizeObserver', 'requestSubmit',
  '.append(', '.prepend(', '.inert', 'BigInt', 'WeakRef', 'cookie', 'style='];
const YOUNG_CSS = [/:has\(/, /:is\(/, /:where\(/, /(^|[\s;{])inset(-\w+)*\s*:/, /aspect-ratio/, /(^|[\s;{])(row-|column-)?gap\s*:/,
  /@layer/, /@container/, /@import/, /[\s:(]clamp\(/, /[\s:(]min\(/, /[\s:(]max\(/, /\d(svh|dvh|lvh|cqw)/, /color-mix/,
  /accent-color/, /(^|\s)&/, /text-wrap/, /oklch/, /scrollbar-gutter/];

export const lint = [
  ['what is served is under 60 kB', () => {
    const bytes = served.reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
    assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
  }],
  ['the scripts are ES2019 and use nothing younger', () => {
    assert.ok(scripts.length > 0);
    scripts.forEach((name) => {
      parse(read(name), {ecmaVersion: 2019, sourceType: 'module'});
      FORBIDDEN.forEach((word) => assert.ok(!read(name).includes(word), `${name} holds ${word}`));
    });
  }],
  ['the style is of the same age', () => {
    const style = read('join.css');
    YOUNG_CSS.forEach((pattern) => assert.ok(!pattern.test(style), `join.css holds ${pattern}`));
    let depth = 0;
    for (const sign of style.replace(/@media[^{]*\{/g, '').replace(/\/\*[^]*?\*\//g, '')) {
      depth += {'{': 1, '}': -1}[sign] || 0;
      assert.ok(depth < 2, 'join.css nests rules');
    }
  }],
  ['the page holds no script, style or handler of its own', () => {
    const page = read('index.html');
    assert.ok(!/<style|\sstyle=|\son\w+=|javascript:/i.test(page));
    assert.ok(!/<script(?![^>]*\ssrc=)/i.test(page));
    assert.ok(!/(src|href)="(https?:)?\/\//i.test(page), 'something comes from elsewhere');
  }],
  ['the three languages say the same things, without exclamation marks', async () => {
    globalThis.document = {documentElement: {}};
    const {WORDS} = await import(new URL('words.js', folder));
    const fields = (message) => [...new Set(message.match(/\{\w+\}/g) || [])].sort().join();
    Object.entries(WORDS).forEach(([key, messages]) => {
      assert.equal(messages.length, 3, key);
      messages.forEach((message) => {
        assert.ok(message.length > 0 && !/[!！]/.test(message), key);
        assert.equal(fields(message), fields(messages[0]), key);
      });
      assert.ok(!/[一-龥]/.test(messages[0]) && messages.slice(1).every((message) => !message.includes('|')), key);
    });
    const used = scripts.filter((name) => name !== 'words.js').map(read).join();
    const isSaid = (key) => used.includes(`'${key}'`) || used.includes(`WORDS.${key}`) ||
      /^(why|field|hint)-|-help$|^(true|false|correct|almost|wrong|none)$/.test(key);
    assert.deepEqual(Object.keys(WORDS).filter((key) => !isSaid(key)), [], 'words that nobody says');
  }],
];
