// Small builders for the page's elements. Text becomes text nodes, never markup: what the host sends is shown as it is.

const DRAWING = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
	Object.keys(attributes || {}).forEach((name) => {
		const value = attributes[name];
		if (name.slice(0, 2) === 'on') node.addEventListener(name.slice(2), value);
		else if (value === true) node.setAttribute(name, '');
		else if (value !== false && value !== undefined && value !== null) node.setAttribute(name, value);
	});
	children.forEach((child) => {
		if (child === null || child === undefined || child === false) return;
		node.appendChild(typeof child === 'object' ? child : document.createTextNode(child));
	});
	return node;
}

/// Names of attributes that begin with "on" are listened for. A button sends no form unless it says so.
export function make(tag, attributes, ...children) {
	return fill(document.createElement(tag), tag === 'button' ? Object.assign({type: 'button'}, attributes) : attributes,
		children);
}

/// A field for text as it is: nothing is corrected or filled in.
export function input(attributes, changed) {
	const node = make('input', Object.assign({
		type: 'text', autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false',
		oninput: () => changed(node.value),
	}, attributes));
	return node;
}

export function draw(tag, attributes, ...children) {
	return fill(document.createElementNS(DRAWING, tag), attributes, children);
}

export function empty(node) {
	while (node.firstChild) node.removeChild(node.firstChild);
}

/// The language of a text from the host, as far as its characters tell; nothing where it is the page's own.
export function languageOf(text) {
	const page = document.documentElement.lang;
	const kana = /[\u3040-\u30ff]/.test(text);
	const han = /[\u3400-\u9fff\uf900-\ufaff]/.test(text);
	const found = kana ? 'ja' : han ? 'zh-Hant' : /[A-Za-z]/.test(text) ? 'en' : '';
	return !found || found.slice(0, 2) === page.slice(0, 2) ? null : found;
}

/// An element with a text from the host, marked with its language.
export function quote(tag, attributes, text, language) {
	return make(tag, Object.assign({lang: language || languageOf(String(text))}, attributes), text);
}

/// A name or phrase and, below it, its form in its own script.
export function named(item) {
	return make('span', {class: 'named'}, quote('span', {class: 'text'}, item.text),
		item.native ? quote('span', {class: 'native'}, item.native, item.lang) : null);
}

const TICK = 'M13.5 24.5 21 32 35 17';
const disc = (r) => `M${24 - r} 24a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
const SHAPES = [disc(21), 'M24 4 45 42H3z', 'M5 5h38v38H5z', 'M24 2 46 24 24 46 2 24z'];

function path(name, d) {
	return draw('path', {class: name, d});
}

function drawing(name, ...parts) {
	return draw('svg', {class: name, viewBox: '0 0 48 48', 'aria-hidden': 'true'}, ...parts);
}

/// A circle, B triangle, C square, D diamond, with its letter, as on the projector.
export function badge(index) {
	const shape = index % 4;
	return drawing('badge', path('', SHAPES[shape]),
		draw('text', {x: 24, y: shape === 1 ? 37 : 31, 'text-anchor': 'middle'}, letter(index)));
}

export function letter(index) {
	return String.fromCharCode(65 + index);
}

/// Right: disc with a tick. Almost: ring with a tick. Wrong: diamond with a cross. None: small ring.
export function mark(verdict) {
	return drawing('mark ' + verdict, ...{
		correct: [path('solid', disc(23)), path('sign', TICK)],
		almost: [path('', disc(21)), path('', TICK)],
		wrong: [path('solid', 'M24 1 47 24 24 47 1 24z'), path('sign', 'M17 17 31 31M31 17 17 31')],
		none: [path('', disc(12))],
	}[verdict]);
}

export function tick() {
	return drawing('tick', path('box', 'M6 6h36v36H6z'), path('', TICK));
}

export function sign(d) {
	return drawing('icon', path('', d));
}
