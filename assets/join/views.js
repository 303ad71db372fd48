// What each state of the page shows. A view is a function of what is known (`now`) and what can be done (`act`), and
// gives nodes, the first of them a heading; nothing here changes what is known.
import {choice, field as written, match, order, shownText} from './kinds.js';
import {map} from './map.js';
import {input, make, mark, quote} from './parts.js';
import {TONGUES, WORDS, number, ordinal, say} from './words.js';

const KINDS = {single: choice, multiple: choice, 'true-false': choice, order, match, map};

function page(heading, ...children) {
	return [make('h1', {tabindex: -1}, heading), ...children];
}

function note(text) {
	return make('p', {class: 'note'}, text);
}

function action(text, press) {
	return make('div', {class: 'act'}, make('button', {type: press ? 'button' : 'submit', class: 'primary', onclick: press},
		text));
}

function languages(act) {
	return make('div', {class: 'languages'},
		...TONGUES.map((tongue, index) => make('button', {
			lang: tongue, class: 'quiet', 'aria-pressed': String(tongue === document.documentElement.lang),
			onclick: () => act.speak(tongue),
		}, WORDS.language[index])));
}

export function standing({place, players}) {
	return place ? say('standing', {place: ordinal(place), players: number(players)}) : '';
}

function figures(frame) {
	const line = (name, value) => value !== '' && make('div', {}, make('dt', {}, say(name)), make('dd', {}, value));
	return make('dl', {class: 'figures'}, frame.points !== undefined && line('points', number(frame.points)),
		line('score', number(frame.score)), line('place', standing(frame)));
}

// Joining

function trouble({trouble: found}, field) {
	return found && found.field === field && make('p', {id: 'trouble', class: 'trouble', role: 'alert'},
		say('why-' + found.why));
}

function entry(now, act, name, attributes) {
	const found = trouble(now, name);
	const field = input(Object.assign({
		id: name, 'aria-invalid': found ? 'true' : null, 'aria-describedby': found ? 'trouble' : null,
	}, attributes), (text) => act.fill(name, text));
	field.value = now.form[name];
	return make('div', {class: 'field'}, make('label', {for: name}, say(name)), field, found);
}

function teams(now, act) {
	return make('fieldset', {class: 'teams'}, make('legend', {}, say('team')), ...now.hello.teams.map((team, index) => {
		const button = make('input', {type: 'radio', name: 'team', onchange: () => act.fill('team', index)});
		button.checked = now.form.team === index;
		return make('label', {}, button, quote('span', {}, team));
	}), trouble(now, 'team'));
}

function join(now, act) {
	const {hello} = now;
	return page(quote('span', {}, hello.title), make('form', {
		novalidate: true, onsubmit(event) {
			event.preventDefault();
			act.join();
		},
	}, trouble(now), (!now.isLinked || trouble(now, 'pin')) && entry(now, act, 'pin', {inputmode: 'numeric', class: 'pin'}),
	hello.names === 'own' ? entry(now, act, 'name', {maxlength: 60}) : note(say('named')),
	hello.teams && hello.teams.length > 0 && teams(now, act), action(say('join'))), languages(act));
}

function lobby({frame}, act) {
	return page(say('lobby', frame), make('p', {}, say('lobby-help')), note(say('players', {n: frame.players})),
		languages(act));
}

// Questions

function question({frame, given, text}, act) {
	const build = KINDS[frame.kind] || written;
	return page(quote('span', {}, frame.stem), ...build({question: frame, given, text, send: act.answer, draft: act.draft, tell: act.tell}),
		make('button', {class: 'quiet', onclick: () => act.answer({skip: true})}, say('skip')));
}

// An answer of several parts comes in one line, its parts divided by semicolons.
function answerText({kind}, text) {
	const list = {order: 'ol', match: 'ul', multiple: 'ul'}[kind];
	if (!list) return quote('p', {class: 'text'}, shownText(kind, text));
	return make(list, {}, ...text.split('; ').map((part) => quote('li', {}, part)));
}

function shown({frame, isLate}, act) {
	const verdict = frame.given ? frame.verdict : 'none';
	return [
		make('h1', {tabindex: -1, class: 'verdict'}, mark(verdict), make('span', {}, say(verdict))),
		isLate && frame.verdict === 'none' && note(say('late')),
		quote('p', {class: 'stem'}, frame.stem),
		/wrong|almost/.test(verdict) && make('section', {class: 'given ' + verdict}, make('h2', {}, say('given')),
			answerText(frame, frame.given), frame.note && quote('p', {class: 'note'}, frame.note)),
		make('section', {class: 'given correct'}, make('h2', {}, say('key')), answerText(frame, frame.key),
			frame.native && quote('p', {class: 'native'}, frame.native, frame.lang)),
		quote('p', {}, frame.explanation || ''),
		make('div', {class: 'source'}, make('h2', {}, say('source')), ...(frame.sources || []).map((text) => quote('p', {}, text))),
		figures(frame),
		frame.own && action(say('next'), act.next),
	];
}

function board({frame}) {
	return page(say('board'), figures(frame), frame.moved > 0 && make('p', {}, say('climbed', {n: frame.moved})),
		make('ol', {class: 'top'}, ...(frame.top || []).map((line) => make('li', {}, make('span', {class: 'place'}, line.place),
			quote('span', {class: 'text'}, line.name), number(line.score)))));
}

function wait({frame}) {
	return page(say('wait'), make('p', {}, say('wait-help')), figures(frame));
}

function finished({frame, token}, act) {
	return page(say('finished', frame), figures(frame),
		frame.lesson && make('form', {method: 'post', action: '/lesson', onsubmit: act.download},
			make('input', {type: 'hidden', name: 'token', value: token}), note(say('lesson-help')), action(say('lesson'))));
}

const message = (key) => (now, act) => page(say(key), make('p', {}, say(key + '-help')), action(say('retry'), act.connect));

export const views = {
	connecting: () => page(say('connecting')),
	unreached: message('unreached'),
	removed: message('removed'),
	gone: message('gone'),
	join, lobby, question, shown, board, wait, finished,
};
