// A phone in the browser: opens the page, keeps every frame and every complaint, and waits for what is shown.
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {packages} from './packages.mjs';

const axe = readFileSync(packages.resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PAGE_PICTURES;
if (pictures) mkdirSync(pictures, {recursive: true});

// Runs in the page before its own scripts: sockets that a test can cut or make deaf, and complaints of the policy.
function watch() {
  window.sockets = [];
  window.violations = [];
  const Real = window.WebSocket;
  window.WebSocket = class extends Real {
    constructor(...args) {
      if (window.isCut) args[0] += '/nowhere';
      super(...args);
      window.sockets.push(this);
    }
  };
  document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
}

export async function openPhone(browser, address, options = {}) {
  const context = await browser.newContext({
    viewport: {width: 390, height: 844}, hasTouch: true, locale: 'en-GB', ...options.context,
  });
  await context.addInitScript(watch);
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  const phone = {page, context, frames: [], sent: [], requests: [], complaints: []};
  page.on('request', (request) => phone.requests.push(new URL(request.url()).pathname));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !phone.isCut) phone.complaints.push(message.text());
  });
  page.on('pageerror', (error) => phone.complaints.push(String(error)));
  page.on('dialog', (dialog) => { phone.complaints.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({payload}) => phone.frames.push(JSON.parse(payload)));
    socket.on('framesent', ({payload}) => phone.sent.push(JSON.parse(payload)));
  });
  if (options.textSize) {
    await context.addInitScript((size) => {
      document.addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = size; });
    }, options.textSize);
  }
  await page.goto(address);

  phone.at = (view) => page.waitForSelector(`body.at-${view}`);
  phone.questionIs = (number) => page.waitForFunction((wanted) => document.body.className === 'at-question' &&
    document.getElementById('counter').textContent.match(/\d+/)[0] === String(wanted), number + 1);
  phone.status = (text) => page.waitForFunction((wanted) => document.getElementById('status').textContent === wanted, text);
  phone.text = (selector) => page.locator(selector).innerText();
  phone.join = async (name) => {
    await phone.at('join');
    if (name !== undefined) await page.fill('#name', name);
    await page.click('form .primary');
  };

  /// Nothing is wider than the screen, and no text is cut off.
  phone.fits = async (what) => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wide <= 0, `${what} is ${wide} px wider than the screen`);
    const cut = await page.$$eval('button, main p, main h1', (nodes) => nodes
      .filter((node) => node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 2)
      .map((node) => node.textContent));
    assert.deepEqual(cut, [], `${what}: text does not fit`);
  };
  /// axe finds nothing amiss, in light and in dark.
  phone.isAccessible = async (what) => {
    if (!await page.evaluate(() => Boolean(window.axe))) await page.evaluate(axe);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({colorScheme});
      const found = await page.evaluate((isDark) => window.axe.run(document, {
        resultTypes: ['violations'], elementRef: false,
        ...(isDark ? {runOnly: ['color-contrast', 'color-contrast-enhanced']}
          : {rules: {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}}}),
      }), colorScheme === 'dark');
      const problems = found.violations.flatMap(({id, nodes}) => nodes.map((node) =>
        `${id}: ${node.target} ${node.any.concat(node.all, node.none).map(({message}) => message).join('; ')}`));
      assert.deepEqual(problems, [], `${what}, ${colorScheme}`);
    }
    await page.emulateMedia({colorScheme: 'light'});
  };
  phone.picture = async (name) => {
    if (!pictures) return;
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({colorScheme});
      await page.screenshot({path: join(pictures, `${name}-${colorScheme}.png`), fullPage: true});
    }
    await page.emulateMedia({colorScheme: 'light'});
  };
  /// Cuts the network as this page sees it, or gives it back.
  phone.cut = async (isCut) => {
    phone.isCut = isCut;
    await page.evaluate((value) => {
      window.isCut = value;
      if (value) window.sockets.forEach((socket) => socket.close());
      else window.dispatchEvent(new Event('online'));
    }, isCut);
  };
  phone.close = async () => {
    const violations = await page.evaluate(() => window.violations);
    await context.close();
    assert.deepEqual(violations, [], 'the content security policy was violated');
    assert.deepEqual(phone.complaints, [], 'the page complained');
  };
  return phone;
}

/// No frame tells the key of a question that is still open for this phone.
export function assertKeysKept(frames, questions, isOwnPace = false) {
  const allowed = new Set(['is', 'question', 'of', 'kind', 'topic', 'stem', 'options', 'pairs', 'unit', 'precision',
    'seconds', 'left', 'given', 'score']);
  let asked = 0;
  frames.forEach((frame, at) => {
    if (frame.is !== 'question') return;
    asked += 1;
    const extra = Object.keys(frame).filter((name) => !allowed.has(name));
    assert.deepEqual(extra, [], 'a question frame holds more than the question');
    (frame.options || []).concat(frame.pairs || []).forEach((option) => assert.deepEqual(
      Object.keys(option).filter((name) => !['text', 'native', 'lang'].includes(name)), []));
    const {key, kind} = questions[frame.question];
    if (['typed', 'gap'].includes(kind)) assert.ok(!JSON.stringify(frame).includes(key.text), `the key is in ${frame.stem}`);
    for (const later of frames.slice(at + 1)) {
      if (isOwnPace ? later.is === 'shown' : later.is === 'closed') break;
      assert.ok(['question', 'kept', 'pong', 'refused', 'hello', 'seated', 'removed', 'gone'].includes(later.is),
        `${later.is} came before question ${frame.question} was closed`);
    }
  });
  assert.ok(asked > 0, 'no question was seen');
}
