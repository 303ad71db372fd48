// The connection to the host: opens it, notices when it has died, opens it again. A phone that slept may hold a socket
// that is dead and never says so; hence the pings.

const PING_EVERY = 10000;
const PONGS_MISSED = 2;
const OPEN_WITHIN = 5000;
const WAKE_WITHIN = 2000;
const FIRST_DELAY = 500;
const LONGEST_DELAY = 8000;

/// `hear(frame)` gets each frame of the host, `changed(isOpen, tries)` how often in a row the line failed.
export function openLine(address, hear, changed) {
	let socket = null;
	let tries = 0;
	let unanswered = 0;
	let retry = 0;
	let opening = 0;
	let waking = 0;
	let isStopped = false;

	function isOpen() {
		return socket !== null && socket.readyState === 1;
	}

	function send(frame) {
		if (!isOpen()) return false;
		socket.send(JSON.stringify(frame));
		return true;
	}

	function drop() {
		window.clearTimeout(opening);
		window.clearTimeout(waking);
		if (!socket) return;
		const old = socket;
		socket = null;
		old.onopen = old.onmessage = old.onclose = old.onerror = null;
		old.close();
	}

	function lost() {
		drop();
		const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * Math.pow(2, tries)) * (0.7 + 0.3 * Math.random());
		tries += 1;
		changed(false, tries);
		retry = window.setTimeout(connect, delay);
	}

	function connect() {
		window.clearTimeout(retry);
		drop();
		isStopped = false;
		unanswered = 0;
		const opened = new WebSocket(address);
		socket = opened;
		opening = window.setTimeout(lost, OPEN_WITHIN);
		opened.onopen = () => window.clearTimeout(opening);
		opened.onclose = lost;
		opened.onmessage = (event) => {
			unanswered = 0;
			const frame = JSON.parse(event.data);
			if (frame.is === 'hello') {
				tries = 0;
				changed(true, 0);
			}
			if (frame.is !== 'pong') hear(frame);
		};
	}

	function ping() {
		if (!isOpen()) return;
		if (unanswered >= PONGS_MISSED) connect();
		else {
			unanswered += 1;
			send({do: 'ping'});
		}
	}

	// After sleep: at once if the line is down, and if it looks open, only if somebody is there.
	function wake() {
		if (isStopped || document.visibilityState === 'hidden' || socket && socket.readyState === 0) return;
		if (!isOpen()) {
			tries = 0;
			connect();
			return;
		}
		unanswered = 1;
		send({do: 'ping'});
		window.clearTimeout(waking);
		waking = window.setTimeout(() => {
			if (unanswered > 0) connect();
		}, WAKE_WITHIN);
	}

	window.setInterval(ping, PING_EVERY);
	document.addEventListener('visibilitychange', wake);
	window.addEventListener('online', wake);
	window.addEventListener('pageshow', wake);

	return {
		send,
		connect,
		isOpen,
		stop() {
			isStopped = true;
			window.clearTimeout(retry);
			drop();
		},
	};
}
