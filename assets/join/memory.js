// What the phone remembers of this host. Where the browser refuses to store, the page remembers until it is closed.

const PLACE = 'communique';
let kept = {};
try {
	kept = JSON.parse(window.localStorage.getItem(PLACE)) || {};
} catch (error) {
	kept = {};
}

export function recall(name) {
	return kept[name] === undefined ? null : kept[name];
}

export function remember(name, value) {
	if (value === null) delete kept[name];
	else kept[name] = value;
	try {
		window.localStorage.setItem(PLACE, JSON.stringify(kept));
	} catch (error) {
		// Kept in memory only.
	}
}
