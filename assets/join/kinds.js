// How each kind of question is answered on a phone, but for the map. Each builder gets an `ask`:
// {question, given, text, send(response), draft(text), tell(message)}, and gives the nodes to be shown.
import {badge, input, letter, make, named, quote, sign, tick} from './parts.js';
import {say} from './words.js';

export function group(note, ...children) {
	return make('div', {class: 'group', role: 'group', 'aria-label': note || null},
		note && make('p', {class: 'note'}, note), ...children);
}

export function sendButton(send) {
	return make('div', {class: 'act'}, make('button', {class: 'primary', onclick: send}, say('send')));
}

/// True and false in the page's language.
export function shownText(kind, text) {
	return kind === 'true-false' && /^(True|False)$/.test(text) ? say(text.toLowerCase()) : text;
}

/// Single and true-false answer with a tap; multiple gathers ticks.
export function choice({question, given, send, tell}) {
	const isMultiple = question.kind === 'multiple';
	let chosen = !given || given.skip ? [] : isMultiple ? given.options : [given.option];
	const buttons = question.options.map((option, index) => make('button', {
		class: 'option tone' + index % 4, onclick: () => choose(index),
	}, badge(index), make('span', {class: 'unseen'}, letter(index) + ' '),
	named({text: shownText(question.kind, option.text), native: option.native, lang: option.lang}), tick()));

	function mark() {
		buttons.forEach((button, index) => {
			const isChosen = chosen.indexOf(index) >= 0;
			button.setAttribute('aria-pressed', isChosen);
			button.classList.toggle('faded', chosen.length > 0 && !isChosen);
		});
	}
	function choose(index) {
		chosen = !isMultiple ? [index] : chosen.indexOf(index) < 0 ? chosen.concat(index)
			: chosen.filter((one) => one !== index);
		mark();
		if (!isMultiple) send({option: index});
	}
	mark();
	return [group(isMultiple && say('multiple'), make('div', {class: isMultiple ? 'options many' : 'options'}, ...buttons)),
		isMultiple && sendButton(() => {
			if (chosen.length) send({options: chosen.slice().sort((a, b) => a - b)});
			else tell('incomplete');
		})];
}

/// Typed, gap, date and number: one field.
export function field({question, given, text, send, draft, tell}) {
	const {kind, unit} = question;
	const form = {date: question.precision || 'day', number: 'number'}[kind] || 'typed';
	const entry = input({
		id: 'answer', maxlength: 200, 'aria-describedby': 'hint',
		inputmode: {number: 'decimal', year: 'numeric'}[form] || 'text',
	}, draft);
	entry.value = text || given && given.text || '';
	return [make('form', {
		class: 'field', onsubmit(event) {
			event.preventDefault();
			const written = entry.value.trim();
			if (written) send({text: written});
			else tell('incomplete');
		},
	}, make('label', {for: 'answer'}, say(form === 'number' ? 'number' : 'answer')),
	make('div', {class: 'entry'}, entry, unit && quote('span', {id: 'hint', class: 'unit'}, unit)),
	form === 'number' ? null : make('p', {id: 'hint', class: 'note'}, say('hint-' + form)),
	make('div', {class: 'act'}, make('button', {type: 'submit', class: 'primary'}, say('send'))))];
}

/// A line is picked up with a tap; another tap puts it where that line is, arrows move it by one.
export function order({question: {options}, given, send, tell}) {
	let sequence = given && given.options || options.map((option, index) => index);
	let held = -1;
	const list = make('ol', {class: 'lines'});
	const lines = options.map((option, index) => {
		const place = make('span', {class: 'place'});
		const body = make('button', {class: 'row', onclick: () => tap(index), onkeydown: keys}, place,
			named(option));
		const step = (by, path, label) => make('button', {
			'aria-label': say(label), onclick: () => move(index, sequence.indexOf(index) + by),
		}, sign(path));
		const steps = make('div', {class: 'steps'}, step(-1, 'M24 39V9M12 21l12-12 12 12', 'up'),
			step(1, 'M24 9v30M12 27l12 12 12-12', 'down'));
		return {item: make('li', {}, body, steps), body, place, steps};
	});

	function arrange() {
		// The line that is held stays in the page while others move around it, so that it keeps the focus.
		const before = sequence.indexOf(held);
		sequence.forEach((index, at) => {
			const {item, body, place, steps} = lines[index];
			place.textContent = at + 1;
			body.setAttribute('aria-pressed', index === held);
			steps.hidden = index !== held;
			if (index !== held) list.insertBefore(item, at < before ? lines[held].item : null);
			else if (!item.parentNode) list.appendChild(item);
		});
	}
	function move(index, to) {
		if (to < 0 || to >= sequence.length) return;
		const rest = sequence.filter((one) => one !== index);
		sequence = rest.slice(0, to).concat(index, rest.slice(to));
		arrange();
		tell('moved', {text: options[index].text, n: to + 1});
	}
	function tap(index) {
		if (held >= 0 && held !== index) {
			move(held, sequence.indexOf(index));
			held = -1;
		} else held = held === index ? -1 : index;
		arrange();
	}
	function keys(event) {
		const by = {ArrowUp: -1, ArrowDown: 1}[event.key];
		if (!by || held < 0) return;
		event.preventDefault();
		move(held, sequence.indexOf(held) + by);
	}
	arrange();
	return [group(say('order'), list), sendButton(() => send({options: sequence}))];
}

/// Each prompt has a button that opens the options below it.
export function match({question: {pairs, options}, given, send, tell}) {
	let chosen = given && given.options || pairs.map(() => -1);
	let open = -1;
	const rows = pairs.map((pair, index) => {
		const answer = make('span', {class: 'answer'});
		const head = make('button', {class: 'row', onclick: () => toggle(open === index ? -1 : index)},
			named(pair), answer);
		const list = make('div', {class: 'choices', role: 'group', 'aria-label': pair.text});
		return {head, answer, list, node: make('div', {class: 'pair'}, head, list)};
	});

	function toggle(index) {
		open = index;
		rows.forEach(({head, answer, list}, at) => {
			const option = options[chosen[at]];
			answer.textContent = option ? option.text : say('choose');
			head.setAttribute('aria-expanded', at === open);
			list.textContent = '';
			if (at === open) {
				options.forEach((one, number) => list.appendChild(make('button', {
					class: 'row', 'aria-pressed': String(chosen[at] === number), onclick: () => pick(at, number),
				}, named(one))));
			}
		});
	}
	function pick(at, number) {
		chosen = chosen.map((one, pair) => (pair === at ? number : one === number ? -1 : one));
		toggle(chosen.indexOf(-1));
		rows[open < 0 ? at : open].head.focus();
	}
	toggle(chosen.indexOf(-1));
	return [group(say('match'), ...rows.map((row) => row.node)), sendButton(() => {
		if (chosen.indexOf(-1) < 0) send({options: chosen});
		else tell('incomplete');
	})];
}
