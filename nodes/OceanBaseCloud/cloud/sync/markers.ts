// Words in an account's description that workflows go by: who made it, and until when a role is lent. Pure.
import { isSameDescription } from '../accounts/descriptions';

/** As the example of temporary access writes it: until=2026-12-01:testdb. */
const LOAN = /^until=/;
const READABLE_LOAN = /^until=(\d{4}-\d{2}-\d{2}):(.+)$/;

export interface Loans {
	/** The databases, in small letters, whose role is lent today, and until when. */
	readonly live: ReadonlyMap<string, string>;
	/** Words that nobody can read: it is not known which role they are about. */
	readonly unreadable: readonly string[];
}

/** Takes a description and today as yyyy-MM-dd, returns what is lent. */
export function loansIn(description: string, today: string): Loans {
	const live = new Map<string, string>();
	const unreadable: string[] = [];
	for (const word of wordsOf(description).filter((each) => LOAN.test(each))) {
		const [, day, database] = READABLE_LOAN.exec(word) ?? [];
		if (day === undefined || database === undefined) unreadable.push(word);
		else if (day >= today) live.set(database.toLowerCase(), day);
	}
	return { live, unreadable };
}

/** Tells whether a description has the word. */
export function hasMarker(description: string, marker: string | undefined): boolean {
	return marker !== undefined && wordsOf(description).includes(marker);
}

/** Returns the description of a new account: the list's words, and the owner's. */
export function newDescription(listed: string, ownerMarker: string | undefined): string {
	if (ownerMarker === undefined || hasMarker(listed, ownerMarker)) return listed;
	return [listed, ownerMarker].filter((part) => part.trim() !== '').join(' ');
}

/**
 * Returns the description that an account gets from the list: the list's words, with the markers that the
 * account has. A loan that only the list has is over: it does not come back. null removes all but markers.
 */
export function mergedDescription(
	listed: string | null,
	existing: string,
	ownerMarker: string | undefined,
): string {
	const kept = markersIn(existing, ownerMarker);
	const words = without(listed ?? '', (word) => LOAN.test(word) || kept.includes(word));
	return [words, ...kept].filter((part) => part !== '').join(' ');
}

/** Tells whether the list's words are those that the account has, wherever its markers stand. */
export function isSameBesideMarkers(
	listed: string | null,
	existing: string,
	ownerMarker: string | undefined,
): boolean {
	const kept = markersIn(existing, ownerMarker);
	const isMarker = (word: string) => LOAN.test(word) || kept.includes(word);
	return isSameDescription(without(existing, isMarker), without(listed ?? '', isMarker));
}

function markersIn(description: string, ownerMarker: string | undefined): string[] {
	return wordsOf(description).filter((word) => LOAN.test(word) || isOwners(word, ownerMarker));
}

/** Tells whether a word is the marker, or that of another list: one with the same key, such as list= in list=a. */
function isOwners(word: string, ownerMarker: string | undefined): boolean {
	if (ownerMarker === undefined) return false;
	const [key, ...value] = ownerMarker.split('=');
	return word === ownerMarker || (value.length > 0 && word.startsWith(`${key}=`));
}

function wordsOf(text: string): string[] {
	return text.split(/\s+/).filter(Boolean);
}

function without(text: string, isOut: (word: string) => boolean): string {
	const kept = wordsOf(text).filter((word) => !isOut(word));
	return kept.length === wordsOf(text).length ? text : kept.join(' ');
}
