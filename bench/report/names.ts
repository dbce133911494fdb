// How contenders are called on the page, and how they are drawn.
import type { ContenderName, Updater } from '../jobs';

export const NAMES: Record<ContenderName, string> = {
	'node-1': 'this node, concurrency 1',
	'node-10': 'this node, concurrency 10',
	'node-50': 'this node, concurrency 50',
	'http-request': 'HTTP Request, all items at once',
	'http-request-loop': 'HTTP Request in loops of 10',
	'curl-each': 'curl --digest, a process a call',
	'curl-one': 'curl --digest, one process',
	'undici-10': 'undici, 10 connections, no digest',
	'undici-50': 'undici, 50 connections, no digest',
	'list-plan': 'Sync, plan',
	'list-apply': 'Sync, apply',
	'list-create': 'Create with Replace Roles, for each row',
	'list-http-request': 'HTTP Request, a read and a write for each row, all at once',
	'list-curl': 'curl --digest, a read and a write for each row, one process',
};

/** Colours that differ in lightness too; the same hue for the same program. */
export const COLOURS: Record<Updater, string> = {
	'node-1': '#7fb2e5',
	'node-10': '#2f7fd1',
	'node-50': '#0b4a8f',
	'http-request': '#b3261e',
	'http-request-loop': '#f08c7d',
	'curl-each': '#c9a227',
	'curl-one': '#7a6110',
	'undici-10': '#9aa0a6',
	'undici-50': '#4d5156',
};
