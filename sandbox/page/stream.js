// The stream of changes. The browser opens it again by itself, and then everything comes anew.

/** @typedef {'waiting' | 'live' | 'lost'} Connection */

/**
 * @param {Readonly<Record<'begin' | 'rows' | 'journal' | 'ready', (data: any) => void>>} takers
 * @param {(state: Connection) => void} tell
 */
export function openStream(takers, tell) {
	const stream = new EventSource('/_sandbox/events');
	for (const [name, take] of Object.entries(takers)) {
		stream.addEventListener(name, (event) => take(JSON.parse(event.data)));
	}
	stream.addEventListener('ready', () => tell('live'));
	stream.addEventListener('error', () => tell('lost'));
}
