// What pupils do with the page, and what must not happen to them. Each test has a host and phones of its own.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';

import {answerByKeyboard, answerByTouch} from './answers.mjs';
import {KINDS, questionOf, startHost} from './host.mjs';
import {assertKeysKept, openPhone} from './phone.mjs';

const KEPT = 'Answer is in. You can change it until the question closes.';
const HOSTILE = '<svg onload=alert()>';  // as long as a name may be
const TOO_LONG = '<img src=x onerror=alert(1)>';

async function withHost(program, questions, options, play) {
  const host = await startHost(program, questions, options);
  try {
    await play(host);
  } finally {
    await host.stop();
  }
}

// Brings the class to the next question from wherever it is.
async function nextQuestion(host, phone, number) {
  host.teacher('next');
  if (number > 0) {
    await phone.page.waitForFunction(() => document.body.className !== 'at-shown');
    if (await phone.page.evaluate(() => document.body.className) === 'at-board') host.teacher('next');
  }
  await phone.questionIs(number);
}

async function showResult(host, phone) {
  host.teacher('close');
  await phone.at('shown');
}

async function playEveryKind(browser, program) {
  const questions = KINDS.map((kind) => questionOf(kind));
  await withHost(program, questions, {}, async (host) => {
    const touch = await openPhone(browser, host.link);
    const keys = await openPhone(browser, host.link);
    const small = await openPhone(browser, host.link, {textSize: '200%', context: {viewport: {width: 320, height: 640}}});
    const all = [touch, keys, small];
    await touch.at('join');
    await touch.isAccessible('join');
    await touch.picture('join');
    await small.fits('join');
    await touch.join('Mei');
    await keys.join('佐藤');
    await small.join('Maximiliane Schuster');
    await Promise.all(all.map((phone) => phone.at('lobby')));
    await touch.isAccessible('lobby');
    await touch.picture('lobby');
    await small.picture('small-lobby');
    await small.fits('lobby');
    for (const [number, question] of questions.entries()) {
      const {kind} = question;
      await nextQuestion(host, touch, number);
      await Promise.all(all.map((phone) => phone.questionIs(number)));
      assert.equal(touch.requests.includes('/join/map.json'), kind === 'map', 'the map is fetched for a map alone');
      if (kind === 'map') await touch.page.waitForSelector('.land', {state: 'attached'});
      await touch.isAccessible(`${kind}, asked`);
      await touch.picture(kind);
      await small.fits(`${kind}, asked`);
      await small.picture(`small-${kind}`);
      await Promise.all([answerByTouch(touch.page, question), answerByKeyboard(keys.page, question)]);
      await Promise.all([touch.status(KEPT), keys.status(KEPT)]);
      await touch.isAccessible(`${kind}, answered`);
      await touch.picture(`${kind}-answered`);
      await small.page.click('#view > .quiet');
      await small.status('Skipped. You can still answer until the question closes.');
      await showResult(host, touch);
      await Promise.all(all.map((phone) => phone.at('shown')));
      assert.equal(await touch.text('.verdict'), 'Right', `${kind} by touch`);
      assert.equal(await keys.text('.verdict'), 'Right', `${kind} by keyboard`);
      assert.equal(await small.text('.verdict'), 'No answer');
      assert.ok((await small.text('.given.correct')).length > 0);
      await touch.isAccessible(`${kind}, shown`);
      await touch.picture(`${kind}-shown`);
      await small.fits(`${kind}, shown`);
      await small.picture(`small-${kind}-shown`);
    }
    assert.match(await touch.text('#foot .score'), /1,000/);
    host.teacher('end');
    await Promise.all(all.map((phone) => phone.at('finished')));
    await touch.isAccessible('finished');
    await touch.picture('finished');
    await small.fits('finished');
    await small.picture('small-finished');
    assert.equal(await touch.text('h1'), '10 of 10 right');
    all.forEach((phone) => assertKeysKept(phone.frames, questions));
    for (const phone of all) await phone.close();
  });
}

async function changeAndReturn(browser, program) {
  const questions = [questionOf('single'), questionOf('single', 5), questionOf('typed'), questionOf('single', 9)];
  await withHost(program, questions, {seconds: 60}, async (host) => {
    const phone = await openPhone(browser, host.address);
    const {page} = phone;
    await phone.at('join');
    // The seat of an earlier lesson is forgotten without a word.
    await page.evaluate(() => localStorage.setItem('communique', JSON.stringify({token: '0'.repeat(32)})));
    await page.reload();
    await phone.at('join');
    assert.equal(await page.locator('.trouble').count(), 0);
    await page.fill('#pin', host.pin === '111111' ? '222222' : '111111');
    await phone.join('Mei');
    await page.waitForSelector('.trouble');
    assert.equal(await phone.text('.trouble'), 'That is not this class’s PIN. Look again.');
    assert.equal(await page.inputValue('#name'), 'Mei', 'what was typed stays');
    await phone.isAccessible('join, refused');
    await phone.picture('join-refused');
    await page.fill('#pin', `${host.pin.slice(0, 3)} ${host.pin.slice(3)}`);
    await phone.join();
    await phone.at('lobby');

    await nextQuestion(host, phone, 0);
    assert.ok(await page.isVisible('#timer'));
    const right = page.locator('.option', {has: page.getByText(questions[0].key.text, {exact: true})});
    const wrong = page.locator('.option', {hasNot: page.getByText(questions[0].key.text, {exact: true})}).first();
    await wrong.tap();
    await phone.status(KEPT);
    await right.tap();
    await phone.status(KEPT);
    assert.equal(await wrong.getAttribute('aria-pressed'), 'false');
    await showResult(host, phone);
    assert.equal(await phone.text('.verdict'), 'Right');

    // Reload in the middle of a question: same seat, score and answer.
    await nextQuestion(host, phone, 1);
    const other = page.locator('.option', {hasNot: page.getByText(questions[1].key.text, {exact: true})}).first();
    await other.tap();
    await phone.status(KEPT);
    const chosen = await page.locator('.option[aria-pressed=true] .text').innerText();
    await page.reload();
    await phone.questionIs(1);
    await phone.status(KEPT);
    assert.equal(await page.locator('.option[aria-pressed=true] .text').innerText(), chosen);
    assert.match(await phone.text('#foot'), /Mei/);
    assert.match(await phone.text('#foot .score'), /100/);
    await showResult(host, phone);
    assert.equal(await phone.text('.verdict'), 'Not this one');
    assert.ok((await phone.text('.given.wrong')).includes(chosen));
    assert.ok((await phone.text('.given.correct')).includes(questions[1].key.text));
    assert.ok((await phone.text('.source')).length > 10);
    await phone.isAccessible('shown, not right');
    await phone.picture('single-missed');

    // The network goes while an answer is being written; what is sent then arrives afterwards.
    await nextQuestion(host, phone, 2);
    await page.fill('#answer', 'something else');
    await phone.cut(true);
    await page.waitForFunction(() => document.getElementById('line').textContent === 'Reconnecting');
    await phone.picture('reconnecting');
    assert.equal(await page.inputValue('#answer'), 'something else');
    await page.fill('#answer', questions[2].accept[0]);
    await page.click('.act .primary');
    await phone.status('Not connected. Your answer goes out as soon as it can.');
    await phone.cut(false);
    await phone.status(KEPT);
    assert.equal(await phone.text('#line'), '');
    await showResult(host, phone);
    assert.equal(await phone.text('.verdict'), 'Right');

    // What could not be sent outlives a reload.
    await nextQuestion(host, phone, 3);
    await phone.cut(true);
    await page.locator('.option').last().tap();
    await phone.status('Not connected. Your answer goes out as soon as it can.');
    await page.reload();
    await phone.questionIs(3);
    await phone.status(KEPT);
    assert.equal(await page.locator('.option').last().getAttribute('aria-pressed'), 'true');
    phone.isCut = false;
    await showResult(host, phone);

    // Another device takes the seat.
    const state = await phone.context.storageState();
    const second = await openPhone(browser, host.address, {context: {storageState: state}});
    await second.at('shown');
    await phone.at('gone');
    await phone.isAccessible('gone');
    await phone.picture('gone');
    await page.click('.primary');
    await phone.at('shown');
    await second.at('gone');
    await second.close();

    host.teacher('kick Mei');
    await phone.at('removed');
    await phone.isAccessible('removed');
    await phone.picture('removed');
    assert.equal(await page.evaluate(() => JSON.parse(localStorage.getItem('communique')).token), undefined);
    assertKeysKept(phone.frames, questions);
    await phone.close();
  });
}

async function deadSocket(browser, program) {
  await withHost(program, [questionOf('single')], {}, async (host) => {
    const phone = await openPhone(browser, host.link);
    await phone.page.clock.install();
    phone.isCut = true;  // the browser may complain about the sockets that are given up
    await phone.page.reload();
    await phone.join('Mei');
    await phone.at('lobby');
    // The socket stays open but brings nothing any more, as after a phone's sleep.
    await phone.page.evaluate(() => { window.sockets[window.sockets.length - 1].onmessage = null; });
    await phone.page.clock.runFor(31000);
    await phone.page.waitForFunction(() => window.sockets.length > 1 && window.sockets.slice(-1)[0].readyState === 1);
    await nextQuestion(host, phone, 0);
    assert.ok(phone.sent.filter((frame) => frame.do === 'ping').length >= 2);
    await phone.close();
  });
}

async function hostileName(browser, program) {
  await withHost(program, [questionOf('single'), questionOf('typed')], {}, async (host) => {
    const phone = await openPhone(browser, host.link);
    const other = await openPhone(browser, host.link);
    await phone.join('Ann');
    await other.join(TOO_LONG);
    await other.page.waitForSelector('.trouble');
    assert.equal(await other.text('.trouble'), 'That name is too long.');
    assert.equal(await other.page.inputValue('#name'), TOO_LONG);
    await other.join(HOSTILE);
    await Promise.all([phone.at('lobby'), other.at('lobby')]);
    assert.ok((await other.text('h1')).includes(HOSTILE));
    await nextQuestion(host, phone, 0);
    await other.questionIs(0);
    await other.page.locator('.option').first().tap();
    await other.status(KEPT);
    await showResult(host, phone);
    host.teacher('next');
    await phone.page.waitForSelector('body.at-board, body.at-finished');
    if (await phone.page.evaluate(() => document.body.className) === 'at-board') {
      assert.ok((await phone.text('.top')).includes(HOSTILE));
      await phone.isAccessible('board');
      await phone.picture('board');
    }
    assert.equal(await phone.page.locator('img, [onload]').count(), 0);
    host.teacher('end');
    await phone.at('finished');
    await phone.close();
    await other.close();
  });
}

async function ownPace(browser, program) {
  const questions = [questionOf('true-false'), questionOf('date')];
  await withHost(program, questions, {mode: 'homework'}, async (host) => {
    const phone = await openPhone(browser, host.link);
    await phone.join('Mei');
    await phone.at('lobby');
    host.teacher('next');
    for (const [number, question] of questions.entries()) {
      await phone.questionIs(number);
      await answerByTouch(phone.page, question);
      await phone.at('shown');
      assert.equal(await phone.text('.verdict'), 'Right');
      await phone.picture('own-pace-shown');
      await phone.page.click('.act .primary');
    }
    await phone.at('wait');
    await phone.isAccessible('wait');
    await phone.picture('wait');
    host.teacher('end');
    await phone.at('finished');
    const [download] = await Promise.all([phone.page.waitForEvent('download'), phone.page.click('form .primary')]);
    assert.equal(download.suggestedFilename(), 'lesson.communique-lesson.json');
    assert.ok(JSON.parse(readFileSync(await download.path(), 'utf8')).answers);
    await phone.at('finished');
    assertKeysKept(phone.frames, questions, true);
    await phone.close();
  });
}

async function mapUnderFingers(browser, program) {
  await withHost(program, [questionOf('map')], {}, async (host) => {
    const phone = await openPhone(browser, host.link);
    const {page} = phone;
    await phone.join('Mei');
    await phone.at('lobby');
    await nextQuestion(host, phone, 0);
    await page.waitForSelector('.land[d]', {state: 'attached'});
    const fingers = await phone.context.newCDPSession(page);
    const touch = (type, ...points) => fingers.send('Input.dispatchTouchEvent', {
      type, touchPoints: points.map(([x, y], id) => ({x, y, id})),
    });
    const view = () => page.$eval('.map > svg', (svg) => svg.getAttribute('viewBox').split(' ').map(Number));
    const where = () => phone.text('#where');
    const box = await page.locator('.map').boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];

    const first = await view();
    await touch('touchStart', [x, y]);
    await touch('touchMove', [x - 40, y]);
    await touch('touchMove', [x - 80, y]);
    await touch('touchEnd');
    const dragged = await view();
    assert.ok(dragged[0] > first[0] + 5, 'a finger drags the map');
    assert.equal(await where(), 'No pin yet', 'dragging sets no pin');

    await touch('touchStart', [x - 20, y], [x + 20, y]);
    await touch('touchMove', [x - 50, y], [x + 50, y]);
    await touch('touchMove', [x - 80, y], [x + 80, y]);
    await touch('touchEnd');
    const pinched = await view();
    assert.ok(pinched[2] < dragged[2] / 3, 'two fingers bring it nearer');
    assert.equal(await where(), 'No pin yet', 'pinching sets no pin');

    await page.touchscreen.tap(x, y);
    const tapped = await where();
    assert.match(tapped, /° N, .*° E/);
    await touch('touchStart', [x, y - 10]);
    await touch('touchMove', [x + 40, y - 10]);
    await touch('touchMove', [x + 80, y - 10]);
    await touch('touchEnd');
    assert.notEqual(await where(), tapped, 'a drag that begins on the pin moves it');
    assert.deepEqual(await view(), pinched, 'and the map stays');
    // No tap: right after a drag the browser takes it for the end of a fling.
    await page.click('.act .primary');
    await phone.status(KEPT);
    await page.reload();
    await phone.questionIs(0);
    await page.waitForSelector('.land[d]', {state: 'attached'});
    assert.match(await where(), /° N, .*° E/, 'the pin is there after a reload');
    await phone.close();
  });
}

async function otherLanguages(browser, program) {
  const questions = [questionOf('single'), questionOf('number')];
  await withHost(program, questions, {}, async (host) => {
    const phones = [];
    for (const tongue of ['zh-TW', 'ja']) {
      const phone = await openPhone(browser, host.link);
      await phone.at('join');
      await phone.page.click(`.languages [lang=${tongue}]`);
      assert.equal(await phone.page.getAttribute('html', 'lang'), tongue);
      await phone.isAccessible(`join, ${tongue}`);
      await phone.picture(`${tongue}-join`);
      await phone.join(`Mei ${tongue}`);
      await phone.at('lobby');
      await phone.page.reload();
      await phone.at('lobby');
      assert.equal(await phone.page.getAttribute('html', 'lang'), tongue, 'the choice is remembered');
      phones.push(phone);
    }
    for (const [number, question] of questions.entries()) {
      await nextQuestion(host, phones[0], number);
      for (const phone of phones) {
        const tongue = await phone.page.getAttribute('html', 'lang');
        await phone.questionIs(number);
        await phone.isAccessible(`${question.kind}, ${tongue}`);
        await phone.picture(`${tongue}-${question.kind}`);
      }
      host.teacher('close');
      for (const phone of phones) {
        const tongue = await phone.page.getAttribute('html', 'lang');
        await phone.at('shown');
        await phone.picture(`${tongue}-${question.kind}-shown`);
      }
    }
    for (const phone of phones) await phone.close();
  });
}

async function teams(browser, program) {
  await withHost(program, [questionOf('single')], {mode: 'teams', teams: 2}, async (host) => {
    const phone = await openPhone(browser, host.link);
    await phone.join('Mei');
    await phone.page.waitForSelector('.trouble');
    await phone.isAccessible('join, with teams');
    await phone.picture('teams');
    await phone.page.locator('.teams span').nth(1).click();
    await phone.join();
    await phone.at('lobby');
    assert.match(await phone.text('#foot'), /Team 2/);
    host.teacher('lock');
    const late = await openPhone(browser, host.link);
    await late.at('join');
    assert.equal(await late.text('.trouble'), 'The room is locked. Ask your teacher.');
    await late.page.locator('.teams span').first().click();
    await late.join('Late');
    await late.page.waitForSelector('.trouble');
    await late.status('');
    assert.equal(await late.text('.trouble'), 'The room is locked. Ask your teacher.');
    await phone.close();
    await late.close();
  });
}

async function unreachable(browser, program) {
  const host = await startHost(program, [questionOf('single')]);
  const phone = await openPhone(browser, host.link);
  await phone.at('join');
  await phone.context.addInitScript(() => { window.isCut = true; });
  phone.isCut = true;
  await phone.page.reload();
  await phone.at('unreached');
  await phone.isAccessible('unreached');
  await phone.picture('unreached');
  await phone.page.evaluate(() => { window.isCut = false; });
  await phone.page.click('.primary');
  await phone.at('join');
  await phone.close();
  await host.stop();
}

export const tests = [
  ['each kind is answered by touch and by keyboard, on small screens with large text too', playEveryKind],
  ['an answer can be changed, and a reload or a cut loses nothing', changeAndReturn],
  ['a socket that died silently is replaced', deadSocket],
  ['a hostile name is shown as it is', hostileName],
  ['at an own pace, to the end and the lesson’s file', ownPace],
  ['fingers move the map and its pin', mapUnderFingers],
  ['the page speaks Chinese and Japanese', otherLanguages],
  ['teams are chosen, and a locked room says so', teams],
  ['a class that cannot be reached is said to be so', unreachable],
];
