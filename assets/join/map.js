// A question answered by a pin on the map. The outlines (map.json) are fetched only when such a question comes. Places
// are kept as degrees east and Mercator's degrees north.
import {group, sendButton} from './kinds.js';
import {draw, make, sign} from './parts.js';
import {say} from './words.js';

const LEAST_WIDTH = 2;  // degrees across, at the nearest
const TAP = 7;          // px that a finger may stray in a tap
const GRIP = 26;        // px around the pin where a drag moves it

const toY = (latitude) => Math.asinh(Math.tan(latitude * Math.PI / 180)) * 180 / Math.PI;
const toLatitude = (y) => Math.atan(Math.sinh(y * Math.PI / 180)) * 180 / Math.PI;
const within = (least, value, most) => Math.max(least, Math.min(most, value));

export function map(ask) {
	const land = draw('path', {class: 'land'});
	const pin = draw('g', {class: 'pin'}, draw('path', {d: 'M0 0-11-19a13 13 0 1 1 22 0z'}),
		draw('circle', {cx: 0, cy: -26, r: 4.5}));
	const drawing = draw('svg', {'aria-hidden': 'true'}, land, pin);
	const readout = make('p', {id: 'where', class: 'note', 'aria-live': 'polite'}, say('no-pin'));
	const frame = make('div', {
		class: 'map', tabindex: 0, role: 'application', 'aria-label': say('map-label'), 'aria-describedby': 'where',
		onkeydown: keys,
	}, drawing);
	const zoomer = (path, label, factor) => make('button', {'aria-label': say(label), onclick: () => zoom(factor)},
		sign(path));

	const bounds = {west: 88, east: 160, south: 0, north: toY(56)};
	const view = {x: 125, y: toY(33), width: 50};
	let at = null;

	function screen() {
		const {left, top, width, height} = frame.getBoundingClientRect();
		return {left, top, width, height, scale: view.width / width};
	}
	function paint() {
		if (!document.contains(frame)) return;
		const {width, height} = screen();
		if (width < 80 || height < 80) return window.setTimeout(paint, 100);
		const most = Math.min(bounds.east - bounds.west, (bounds.north - bounds.south) * width / height);
		view.width = within(LEAST_WIDTH, view.width, most);
		const scale = view.width / width;
		const across = view.width / 2;
		const up = height * scale / 2;
		view.x = within(bounds.west + across, view.x, bounds.east - across);
		view.y = within(bounds.south + up, view.y, bounds.north - up);
		drawing.setAttribute('viewBox', [view.x - across, -view.y - up, 2 * across, 2 * up].join(' '));
		pin.setAttribute('visibility', at ? 'visible' : 'hidden');
		if (!at) return;
		pin.setAttribute('transform', `translate(${at.x} ${-at.y}) scale(${scale})`);
		readout.textContent = say('coordinates', {north: toLatitude(at.y).toFixed(1), east: at.x.toFixed(1)});
	}
	function place({x, y}) {
		at = {x: within(bounds.west, x, bounds.east), y: within(bounds.south, y, bounds.north)};
		paint();
	}
	function under(x, y) {
		const {left, top, width, height, scale} = screen();
		return {x: view.x + (x - left - width / 2) * scale, y: view.y - (y - top - height / 2) * scale};
	}
	function zoom(factor, about) {
		const fixed = about || at || view;
		const before = view.width;
		view.width *= factor;
		paint();
		const share = view.width / before;
		view.x = fixed.x + (view.x - fixed.x) * share;
		view.y = fixed.y + (view.y - fixed.y) * share;
		paint();
	}
	function pan(right, down) {
		const {scale} = screen();
		view.x -= right * scale;
		view.y += down * scale;
		paint();
	}
	function send() {
		if (at) ask.send({at: [Number(toLatitude(at.y).toFixed(4)), Number(at.x.toFixed(4))]});
		else ask.tell('incomplete');
	}
	function keys(event) {
		const by = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1]}[event.key];
		if (by) {
			const {scale, width, height} = screen();
			const far = scale * (event.shiftKey ? 40 : 8);
			place(at ? {x: at.x + by[0] * far, y: at.y + by[1] * far} : view);
			if (Math.abs(at.x - view.x) > width * scale * 0.4 || Math.abs(at.y - view.y) > height * scale * 0.4) {
				Object.assign(view, at);
				paint();
			}
		} else if (event.key === '+' || event.key === '=') zoom(0.5);
		else if (event.key === '-') zoom(2);
		else if (event.key === 'Enter') send();
		else return;
		event.preventDefault();
	}

	// Fingers: one taps, drags the map or the pin; two pinch.
	const fingers = {};
	let start = null;
	function isOnPin({clientX, clientY}) {
		const {scale} = screen();
		const point = under(clientX, clientY);
		return at !== null && Math.hypot((point.x - at.x) / scale, (point.y - at.y) / scale - 16) < GRIP;
	}
	function lift(event) {
		delete fingers[event.pointerId];
		start = null;
	}
	Object.entries({
		pointerdown(event) {
			frame.setPointerCapture(event.pointerId);
			fingers[event.pointerId] = {x: event.clientX, y: event.clientY};
			start = Object.keys(fingers).length > 1 ? null
				: {x: event.clientX, y: event.clientY, isPin: isOnPin(event), isMoved: false};
		},
		pointermove(event) {
			const finger = fingers[event.pointerId];
			const id = Object.keys(fingers).filter((one) => fingers[one] !== finger)[0];
			if (!finger || !id && !start) return;
			if (start && !start.isMoved) {
				start.isMoved = Math.hypot(event.clientX - start.x, event.clientY - start.y) > TAP;
				if (!start.isMoved) return;
			}
			const [right, down] = [event.clientX - finger.x, event.clientY - finger.y];
			const other = fingers[id];
			const gap = () => Math.hypot(finger.x - other.x, finger.y - other.y) || 1;
			const before = id && gap();
			finger.x += right;
			finger.y += down;
			if (id) zoom(before / gap(), under((finger.x + other.x) / 2, (finger.y + other.y) / 2));
			else if (start.isPin) place({x: at.x + right * screen().scale, y: at.y - down * screen().scale});
			else pan(right, down);
		},
		pointerup(event) {
			if (start && !start.isMoved) place(under(event.clientX, event.clientY));
			lift(event);
		},
		pointercancel: lift,
	}).forEach(([name, hear]) => frame.addEventListener(name, hear));
	window.onresize = paint;

	function load() {
		fetch('/join/map.json').then((answer) => answer.json()).then((file) => {
			land.setAttribute('d', file.land);
			land.setAttribute('transform', `translate(${bounds.west} ${-bounds.north}) scale(${1 / file.step})`);
			paint();
		}).catch(() => {
			if (!document.contains(frame)) return;
			ask.tell('map-missing');
			window.setTimeout(load, 3000);
		});
	}
	if (ask.given && ask.given.at) {
		at = {x: ask.given.at[1], y: toY(ask.given.at[0])};
		Object.assign(view, at, {width: 24});
	}
	load();
	return [group(say('map'), make('div', {class: 'mapbox'}, frame, make('div', {class: 'zoom'},
		zoomer('M24 9v30M9 24h30', 'zoom-in', 0.5), zoomer('M9 24h30', 'zoom-out', 2))), readout),
	sendButton(send)];
}
