// One line for people, such as `12:03:04 200 POST CreateTenantUser jane_doe  tenant t33h… 3 ms`.
import { isObject } from '../api/fields';
import { decodeSegments } from '../http/target';
import type { JournalEntry } from './journal';
import { verdictOf } from './verdict';

const SUBJECTS = ['userName', 'userAccount', 'databaseName', 'securityIpGroupName', 'endpointId'];

export function describeEntry(entry: JournalEntry): string {
	const { status, method, operation, fault } = entry;
	const what = [
		timeOf(entry),
		status === 0 ? '---' : String(status),
		method.padEnd(4),
		operation ?? entry.path,
		subjectOf(entry),
	];
	const where = tenantOf(entry);
	const notes = [
		where && `tenant ${where}`,
		noteOf(entry),
		fault && `fault: ${fault}`,
		`${entry.durationMs} ms`,
	];
	return `${words(what)}  ${words(notes)}`;
}

/** How digest begins and goes on must not read like a failure. */
function noteOf(entry: JournalEntry): string | false {
	const { outcome, operation } = entry;
	if (outcome === operation) return false;
	if (verdictOf(entry, false) !== 'challenge') return `(${outcome})`;
	const which = outcome === 'challenged' ? '' : `: ${outcome}`;
	return `(asks for the digest${which}, no error)`;
}

function words(parts: readonly (string | false | undefined)[]): string {
	return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
}

function timeOf({ at }: JournalEntry): string {
	return new Date(at).toTimeString().slice(0, 8);
}

function subjectOf({ path, body }: JournalEntry): string {
	const inPath = /\/tenantUsers\/([^/]+)/.exec(path)?.[1];
	if (inPath !== undefined) return readable(inPath);
	if (!isObject(body)) return '';
	const found = SUBJECTS.map((name) => body[name]).find((value) => typeof value === 'string');
	return typeof found === 'string' ? readable(found) : '';
}

function tenantOf({ path }: JournalEntry): string {
	const tenantId = /\/tenants\/([^/]+)/.exec(path)?.[1] ?? '';
	return tenantId.length > 6 ? `${tenantId.slice(0, 4)}…` : tenantId;
}

/** Control characters of a hostile name must not reach somebody's terminal. */
function readable(text: string): string {
	return (decodeSegments(`/${text}`)?.join('/') ?? text).replace(/\p{Cc}/gu, '?');
}
