// How a pupil answers each kind of question rightly: with a finger, and with the keyboard alone.
const number = (question) => String(question.number.value);
const written = {
  typed: (question) => question.accept[0],
  gap: (question) => question.accept[0],
  date: (question) => question.key.text,
  number,
};

async function optionIndex(page, text) {
  const texts = await page.$$eval('.option .text', (nodes) => nodes.map((node) => node.textContent));
  return texts.indexOf(text);
}

function mercator(latitude) {
  return Math.asinh(Math.tan(latitude * Math.PI / 180)) * 180 / Math.PI;
}

// Where a place is on the screen.
function placeOnMap(page, {lat, lon}) {
  return page.evaluate(([x, y]) => {
    const svg = document.querySelector('.map > svg');
    const point = svg.createSVGPoint();
    point.x = x;
    point.y = y;
    const {x: left, y: top} = point.matrixTransform(svg.getScreenCTM());
    return [left, top];
  }, [lon, -mercator(lat)]);
}

async function lineOrder(page) {
  return page.$$eval('.lines .text', (nodes) => nodes.map((node) => node.textContent));
}

export async function answerByTouch(page, question) {
  const {kind} = question;
  if (written[kind]) {
    await page.fill('#answer', written[kind](question));
    await page.tap('.act .primary');
  } else if (kind === 'single' || kind === 'true-false') {
    await page.locator('.option').nth(await optionIndex(page, question.key.text)).tap();
  } else if (kind === 'multiple') {
    for (const part of question.parts) await page.locator('.option').nth(await optionIndex(page, part.answer.text)).tap();
    await page.tap('.act .primary');
  } else if (kind === 'order') {
    for (const [wanted, part] of question.parts.entries()) {
      const at = (await lineOrder(page)).indexOf(part.answer.text);
      if (at === wanted) continue;
      await page.locator('.lines .row').nth(at).tap();
      await page.locator('.lines .row').nth(wanted).tap();
    }
    await page.tap('.act .primary');
  } else if (kind === 'match') {
    for (const part of question.parts) {
      await page.locator('.choices:not(:empty) button', {has: page.getByText(part.answer.text, {exact: true})}).tap();
    }
    await page.tap('.act .primary');
  } else {
    await page.waitForSelector('.land', {state: 'attached'});
    for (let zooms = 0; zooms < 2; zooms += 1) {
      const [x, y] = await placeOnMap(page, question.location);
      await page.touchscreen.tap(x, y);
      if (!zooms) for (const _ of [1, 2, 3]) await page.locator('.zoom button').first().tap();
    }
    await page.tap('.act .primary');
  }
}

async function tabTo(page, selector) {
  for (let steps = 0; steps < 60; steps += 1) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

async function mark(page, selector, index) {
  await page.locator(selector).nth(index).evaluate((node) => {
    document.querySelectorAll('[data-wanted]').forEach((old) => old.removeAttribute('data-wanted'));
    node.setAttribute('data-wanted', '');
  });
  await tabTo(page, '[data-wanted]');
}

export async function answerByKeyboard(page, question) {
  const {kind} = question;
  if (written[kind]) {
    await tabTo(page, '#answer');
    await page.keyboard.type(written[kind](question));
    await page.keyboard.press('Enter');
    return;
  }
  if (kind === 'single' || kind === 'true-false') {
    await mark(page, '.option', await optionIndex(page, question.key.text));
    await page.keyboard.press('Enter');
    return;
  }
  if (kind === 'multiple') {
    const wanted = question.parts.map((part) => part.answer.text);
    const texts = await page.$$eval('.option .text', (nodes) => nodes.map((node) => node.textContent));
    for (const [index, text] of texts.entries()) {
      if (!wanted.includes(text)) continue;
      await mark(page, '.option', index);
      await page.keyboard.press('Space');
    }
  } else if (kind === 'order') {
    for (const [wanted, part] of question.parts.entries()) {
      const at = (await lineOrder(page)).indexOf(part.answer.text);
      if (at === wanted) continue;
      await page.locator('h1').focus();
      await mark(page, '.lines .row', at);
      await page.keyboard.press('Enter');
      for (let up = at; up > wanted; up -= 1) await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
    }
    await page.locator('h1').focus();
  } else if (kind === 'match') {
    for (const part of question.parts) {
      const texts = await page.$$eval('.choices:not(:empty) .text', (nodes) => nodes.map((node) => node.textContent));
      await mark(page, '.choices:not(:empty) button', texts.indexOf(part.answer.text));
      await page.keyboard.press('Enter');
    }
  } else {
    await page.waitForSelector('.land', {state: 'attached'});
    await tabTo(page, '.map');
    await page.keyboard.press('ArrowUp');
    for (const _ of [1, 2, 3]) await page.keyboard.press('+');
    for (let moves = 0; moves < 400; moves += 1) {
      const [x, y] = await placeOnMap(page, question.location);
      const pin = await page.evaluate(() => {
        const {e, f} = document.querySelector('.pin').getScreenCTM();
        return [e, f];
      });
      const [right, down] = [x - pin[0], y - pin[1]];
      const far = Math.max(Math.abs(right), Math.abs(down));
      if (far < 6) break;
      const key = Math.abs(right) > Math.abs(down) ? (right > 0 ? 'ArrowRight' : 'ArrowLeft')
        : down > 0 ? 'ArrowDown' : 'ArrowUp';
      await page.keyboard.press(far > 40 ? `Shift+${key}` : key);
    }
    await page.keyboard.press('Enter');
    return;
  }
  await tabTo(page, '.act .primary');
  await page.keyboard.press('Enter');
}
