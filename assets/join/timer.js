// The ring that shows how much time is left. It only tells: the host alone closes a question.
import {draw, empty, make} from './parts.js';
import {say} from './words.js';

const AROUND = 2 * Math.PI * 19;
const place = document.getElementById('timer');
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
let running = 0;

export function stopTimer() {
	window.clearInterval(running);
	place.hidden = true;
	empty(place);
}

/// `left` and `whole` in milliseconds.
export function startTimer(left, whole) {
	stopTimer();
	const end = window.performance.now() + left;
	let shown = -1;
	const arc = draw('circle', {class: 'arc', cx: 22, cy: 22, r: 19, 'stroke-dasharray': AROUND});
	const number = make('span', {});
	place.appendChild(draw('svg', {viewBox: '0 0 44 44', 'aria-hidden': 'true'},
		draw('circle', {class: 'track', cx: 22, cy: 22, r: 19}), arc));
	place.appendChild(number);
	place.setAttribute('role', 'timer');
	place.hidden = false;

	function step() {
		const rest = Math.max(0, end - window.performance.now());
		const seconds = Math.ceil(rest / 1000);
		const share = Math.min(1, (calm.matches ? seconds * 1000 : rest) / Math.max(1, whole));
		arc.setAttribute('stroke-dashoffset', AROUND * (1 - share));
		if (seconds === shown) return;
		shown = seconds;
		const minutes = Math.floor(seconds / 60);
		number.textContent = seconds < 100 ? seconds : minutes + ':' + ('0' + seconds % 60).slice(-2);
		place.setAttribute('aria-label', say('left', {n: seconds}));
		if (seconds === 0) window.clearInterval(running);
	}
	step();
	running = window.setInterval(step, 100);
}
