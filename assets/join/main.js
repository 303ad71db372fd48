// The phones' page: what is known of the class, what the host's frames make of it, and what is sent. The protocol is
// written down in src/classroom/README.md.
import {openLine} from './line.js';
import {recall, remember} from './memory.js';
import {empty, make, quote} from './parts.js';
import {startTimer, stopTimer} from './timer.js';
import {standing, views} from './views.js';
import {WORDS, number, say, speak, tongueFor} from './words.js';

const VERSION = 1;
const KEPT_WITHIN = 4000;
const RETRY_AFTER = 2000;
const FIELDS = {'no-such-team': 'team', pin: 'pin', 'pin-locked': 'pin'};  // of the rest, name-... means the name
const element = (id) => document.getElementById(id);

const now = {
	view: '', frame: {}, hello: {}, seat: null, standing: '', score: 0, trouble: null, isLinked: false,
	token: recall('token'), form: {pin: '', name: recall('name') || '', team: -1},
	given: null, text: '', isClosed: false, isLate: false,
};
let joining = null;   // a join that was not answered yet
let underway = 0;     // answers sent and not yet answered
let again = 0;        // timer: an answer that was not kept goes out again

function tell(key, values) {
	element('status').textContent = key ? say(key, values) : '';
}

function isIn(...names) {
	return names.indexOf(now.view) >= 0;
}


function show(view, frame) {
	const isNew = view !== now.view || frame && frame.question !== now.frame.question;
	now.view = view;
	now.frame = frame || {};
	const place = element('view');
	empty(place);
	views[view](now, act).forEach((node) => node && place.appendChild(node));
	document.body.className = 'at-' + view;
	if (view !== 'question') stopTimer();
	surround();
	if (!isNew) return;
	tell();
	window.scrollTo(0, 0);
	place.querySelector('h1').focus({preventScroll: true});
}

function surround() {
	const {frame, hello, seat} = now;
	element('counter').textContent = frame.question === undefined ? hello.title || 'Communiqué'
		: say('counter', {n: frame.question + 1, of: frame.of});
	document.title = hello.title || 'Communiqué';
	const foot = element('foot');
	empty(foot);
	foot.hidden = !seat || isIn('join', 'removed', 'gone', 'unreached', 'connecting');
	if (foot.hidden) return;
	const team = hello.teams && hello.teams[seat.team];
	[make('span', {class: 'monogram', 'aria-hidden': 'true'}, Array.from(seat.name)[0]),
		make('span', {class: 'who'}, quote('span', {}, seat.name), team && quote('span', {class: 'note'}, team)),
		make('span', {class: 'note'}, now.standing),
		make('span', {class: 'score'}, make('span', {class: 'unseen'}, say('score') + ' '), number(now.score)),
	].forEach((node) => foot.appendChild(node));
}

function stand(view, frame) {
	now.score = frame.score;
	now.standing = standing(frame);
	show(view, frame);
}

// Answers: what is sent stays with the phone until the host says that it is on disk.

function push() {
	const pending = recall('pending');
	if (!pending || !isIn('question') || pending.question !== now.frame.question || now.isClosed) return;
	pushIn(KEPT_WITHIN);
	if (line.send({do: 'answer', question: pending.question, response: pending.response})) {
		underway += 1;
		tell('sending');
	} else tell('unsent');
}

function pushIn(delay) {
	window.clearTimeout(again);
	again = window.setTimeout(push, delay);
}

/// The host has answered; true if it was the newest of what was sent.
function isSettled() {
	underway = Math.max(0, underway - 1);
	if (underway === 0) window.clearTimeout(again);
	return underway === 0;
}

function refuseAnswer(why) {
	const isNewest = isSettled();
	if (why === 'storage' || why === 'busy') {
		tell('why-' + why);
		pushIn(RETRY_AFTER);
	} else if (isNewest && recall('pending')) {
		now.isLate = why !== 'unfit';
		remember('pending', null);
		tell(now.isLate ? 'closed' : 'unfit');
	}
}


const hear = {
	hello(frame) {
		if (frame.version !== VERSION) window.location.reload();
		now.hello = frame;
		if (!recall('language')) speak(tongueFor(frame.language) || 'en');
		if (now.token) line.send({do: 'return', token: now.token});
		else if (joining) line.send(joining);
		else if (!isIn('join')) {
			now.trouble = frame.locked ? {why: 'locked'} : null;
			show('join');
		}
	},
	refused({why, question}) {
		if (why === 'token') {
			// Of a seat in an earlier lesson nobody needs to hear.
			now.trouble = now.seat && {why};
			leave();
			show('join');
		} else if (question !== undefined) {
			if (question === now.frame.question) refuseAnswer(why);
		} else if (isIn('join')) {
			joining = null;
			now.trouble = {why: WORDS['why-' + why] ? why : 'not-now', field: /^name/.test(why) ? 'name' : FIELDS[why]};
			show('join');
			tell();
			const wrong = document.querySelector('[aria-invalid]');
			if (wrong) wrong.focus();
		} else if (why === 'busy' && recall('pending')) {
			tell('why-busy');
			window.clearTimeout(again);
			again = window.setTimeout(() => {
				underway = 0;
				push();
			}, RETRY_AFTER);
		} else if (WORDS['why-' + why]) tell('why-' + why);
	},
	seated(frame) {
		if (joining) leave();
		joining = now.trouble = null;
		underway = 0;
		now.token = frame.token;
		now.seat = frame;
		remember('token', frame.token);
	},
	lobby(frame) {
		now.seat = frame;
		show('lobby', frame);
	},
	question(frame) {
		const isSame = isIn('question') && now.frame.question === frame.question && !now.isClosed;
		const pending = recall('pending');
		const draft = recall('draft');
		const isPending = pending && pending.question === frame.question;
		if (!isPending) remember('pending', null);
		if (frame.score !== undefined) now.score = frame.score;
		now.given = isPending ? pending.response : frame.given;
		now.text = draft && draft.question === frame.question ? draft.text : '';
		if (!isSame) {
			now.isClosed = now.isLate = false;
			underway = 0;
			show('question', frame);
			if (frame.given) tell(frame.given.skip ? 'skipped' : 'kept');
		}
		if (frame.left === undefined) stopTimer();
		else startTimer(frame.left, frame.seconds * 1000 || frame.left);
		push();
	},
	kept({question}) {
		const pending = recall('pending');
		if (!pending || pending.question !== question || !isSettled()) return;
		remember('pending', null);
		tell(pending.response.skip ? 'skipped' : 'kept');
	},
	closed({question}) {
		if (!isIn('question') || question !== now.frame.question) return;
		now.isClosed = true;
		stopTimer();
		element('view').querySelectorAll('button, input').forEach((node) => {
			node.disabled = true;
		});
		tell('closed');
	},
	shown(frame) {
		const pending = recall('pending');
		now.isLate = now.isLate || pending !== null && pending.question === frame.question && !pending.response.skip;
		remember('pending', null);
		remember('draft', null);
		stand('shown', frame);
	},
	board: (frame) => stand('board', frame),
	wait: (frame) => stand('wait', frame),
	finished: (frame) => stand('finished', frame),
	removed() {
		line.stop();
		leave();
		show('removed');
	},
	gone() {
		line.stop();
		// Who has the result keeps it, whatever becomes of the host.
		if (!isIn('finished')) show('gone');
	},
};

function leave() {
	now.token = now.seat = null;
	now.standing = '';
	now.score = 0;
	['token', 'pending', 'draft'].forEach((name) => remember(name, null));
}

function changed(isOpen, tries) {
	if (tries > 1 && isIn('connecting')) show('unreached');
	element('line').textContent = tries < 1 || isIn('connecting', 'unreached', 'finished', 'gone', 'removed') ? ''
		: say(tries > 4 ? 'unreached-help' : 'reconnecting');
	if (!isOpen && isIn('question') && recall('pending')) tell('unsent');
}


const act = {
	tell,
	speak(tongue) {
		remember('language', tongue);
		speak(tongue);
		show(now.view, now.frame);
		document.querySelector('.languages [aria-pressed=true]').focus();
	},
	fill(name, value) {
		now.form[name] = value;
	},
	join() {
		const {form: {pin, name, team}, hello} = now;
		const frame = {do: 'join', pin: pin.replace(/\D/g, '')};
		if (hello.names === 'own') frame.name = name.trim();
		if (hello.teams && hello.teams.length) frame.team = team;
		remember('name', frame.name || null);
		if (frame.name === '') hear.refused({why: 'name-empty'});
		else if (frame.team < 0) hear.refused({why: 'no-such-team'});
		else {
			joining = frame;
			tell('sending');
			line.send(frame);
		}
	},
	answer(response) {
		if (now.isClosed) return;
		remember('pending', {question: now.frame.question, response});
		push();
	},
	draft(text) {
		remember('draft', {question: now.frame.question, text});
	},
	next() {
		line.send({do: 'next'});
	},
	connect() {
		show('connecting');
		line.connect();
	},
	download(event) {
		if (line.isOpen()) return;
		event.preventDefault();
		tell('lesson-gone');
	},
};

// The PIN of a link stands behind the #, so that it is in no request and no log.
function readLink() {
	const pin = window.location.hash.replace(/\D/g, '');
	now.isLinked = pin.length === 6;
	if (now.isLinked) now.form.pin = pin;
}

const line = openLine(window.location.origin.replace('http', 'ws') + '/ws', (frame) => {
	if (Object.prototype.hasOwnProperty.call(hear, frame.is)) hear[frame.is](frame);
}, changed);

speak(tongueFor(recall('language')) || tongueFor(navigator.language) || 'en');
readLink();
window.addEventListener('hashchange', () => {
	readLink();
	if (isIn('join')) show('join');
});
act.connect();
