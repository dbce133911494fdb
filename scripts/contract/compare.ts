// What changed between two contracts, and what of it breaks stored workflows.
import { isDeepStrictEqual } from 'node:util';
import type { Contract, Entry } from './contract';

export interface Comparison {
	/** Paths. */
	added: string[];
	/** Sentences. */
	broken: string[];
}

export function compareContracts(baseline: Contract, current: Contract): Comparison {
	const added = Object.keys(current).filter((path) => !(path in baseline));
	const needed = added.filter((path) => isNeeded(path, baseline, current));
	return {
		added: added.filter((path) => !needed.includes(path)),
		broken: [
			...Object.entries(baseline).flatMap(([path, entry]) => changes(path, entry, current[path])),
			...needed.map((path) => `${path} is new, required and has no default`),
		],
	};
}

function changes(path: string, old: Entry, now: Entry | undefined): string[] {
	if (now === undefined) return [`${path} was removed`];
	const found: string[] = [];
	// A hidden field is no longer offered, but n8n still keeps and the node still reads what was saved in it.
	if (now.type !== old.type && now.type !== 'hidden') {
		found.push(`${path} was ${old.type} and is ${now.type}`);
	}
	// n8n stores no value that is the default: a new default changes workflows that never set one.
	if (!isDeepStrictEqual(now.default, old.default)) {
		const [before, after] = [old.default, now.default].map((value) => JSON.stringify(value));
		found.push(`${path} had the default ${before} and has ${after}`);
	}
	if (now.required && !old.required && isEmpty(now.default)) {
		found.push(`${path} is required now and has no default`);
	}
	return found;
}

/** A required parameter of something that is new itself is in nobody's workflow. */
function isNeeded(path: string, baseline: Contract, current: Contract): boolean {
	const entry = current[path];
	const place = path.slice(0, path.lastIndexOf('/') + 1);
	const isOldPlace = Object.keys(baseline).some((known) => known.startsWith(place));
	return entry?.required === true && isEmpty(entry.default) && isOldPlace;
}

function isEmpty(value: unknown): boolean {
	if (typeof value === 'object' && value !== null && 'value' in value) return isEmpty(value.value);
	return value === undefined || value === '';
}
