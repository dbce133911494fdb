// Takes a raw request target apart. Everything is decoded exactly once, segment by segment.

export interface Target {
	/** As sent, still encoded. */
	readonly path: string;
	readonly query: string;
}

export function splitTarget(target: string): Target {
	const mark = target.indexOf('?');
	if (mark < 0) return { path: target, query: '' };
	return { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

/** Gives undefined for what is not percent-encoded UTF-8. */
export function decodeSegments(path: string): string[] | undefined {
	try {
		return path.slice(1).split('/').map(decodeURIComponent);
	} catch {
		return undefined;
	}
}

/** Of a name that is given twice the first counts. */
export function decodeQuery(query: string): Record<string, string> {
	const pairs = [...new URLSearchParams(query)].reverse();
	return Object.fromEntries(pairs);
}
