// What is told of the past.
import { choice } from '../setting';

export const AUDIT = {
	filters: choice(
		['applied', 'ignored'],
		'With `ignored` operation events and audited statements are listed whatever was asked for, but for the time',
	),
	statements: choice(
		['kept', 'none'],
		'With `none` tenants audit no statement, and the list is empty',
	),
};
