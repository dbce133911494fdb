// Ends sessions: all of an account, or those of a list.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { endSessionsOf } from '../../cloud/accounts/endSessionsOf';
import { endSessions, type SessionRef } from '../../cloud/sessions';
import { isDataObject, parseJson } from '../../json';
import { isUnset, requireText } from '../../parameters/entered';
import type { Fields } from '../../parameters/fields';
import { keptValueOf } from '../../parameters/keptFields';
import { accountPicker } from '../../pickers/account';
import { InputError } from '../../transport/failures';
import { defineTenantOperation } from '../operation';
import { nameAccount, readUserName } from '../tenantUser/accountFields';

const endByField: INodeProperties = {
	displayName: 'End By',
	name: 'endBy',
	type: 'options',
	options: [
		{
			name: 'Account',
			value: 'account',
			description: 'All open sessions of an account',
		},
		{
			name: 'Sessions',
			value: 'sessions',
			description: 'The sessions in a list, such as the output of Get Many',
		},
	],
	default: 'account',
	description: 'Which sessions to end',
};

// Not required by n8n: where End By is an expression, it would ask for both this and the list.
const userNameField: INodeProperties = {
	...accountPicker,
	required: false,
	displayOptions: { show: { endBy: ['account'] } },
};

const sessionsField: INodeProperties = {
	displayName: 'Sessions (JSON)',
	name: 'sessions',
	type: 'json',
	default: '[]',
	placeholder: 'e.g. [{"sessionId": "3221555062", "serverIp": "10.0.8.21"}]',
	displayOptions: { show: { endBy: ['sessions'] } },
	description: 'List of objects with sessionId, serverIp and proxySessId, as returned by Get Many',
};

export const endSession = defineTenantOperation({
	resource: 'session',
	operation: 'end',
	name: 'End',
	action: 'End sessions',
	description:
		'End open connections to a tenant, and wait until they are gone. Accounts that are not locked can connect again.',
	// Filled while an account is chosen, the list is refused: the node has to see it.
	fields: [endByField, userNameField, sessionsField, keptValueOf(sessionsField)],
	task: (parameters) =>
		parameters.shown(endByField) === 'sessions'
			? 'end the sessions'
			: `end the sessions of ${nameAccount(parameters, userNameField)}`,
	async run({ parameters, api, tenant }) {
		const endBy = parameters.choice(endByField, ['account', 'sessions']);
		const rows = readRows(parameters);
		if (endBy === 'sessions') {
			if (rows.length === 0) throw new InputError('Sessions (JSON) is empty', HINT);
			await endSessions(api, tenant, rows.map(readRef), undefined);
			return { json: { ended: rows.length, sessions: rows } };
		}
		if (rows.length > 0) {
			throw new InputError(
				'Sessions (JSON) is set, but End By is Account',
				'Set End By to Sessions, or remove the list',
			);
		}
		const userName = readUserName(parameters, userNameField);
		const sessions = await endSessionsOf(api, { tenant, userName });
		return { json: { userName, ended: sessions.length, sessions } };
	},
});

const HINT = 'Enter a list such as [{"sessionId": "3221555062", "serverIp": "10.0.8.21"}]';

function readRows(parameters: Fields): IDataObject[] {
	const entered = parameters.entered(sessionsField);
	if (entered === undefined) return [];
	const { value } = entered;
	const read = typeof value === 'string' ? parseJson(value) : value;
	if (!Array.isArray(read)) throw new InputError('Sessions (JSON) is not a list', HINT);
	return read.map((row, index) => {
		if (isDataObject(row)) return row;
		throw new InputError(`Session ${index + 1} is not an object`, HINT);
	});
}

function readRef({ sessionId, proxySessId, serverIp }: IDataObject, index: number): SessionRef {
	const where = `Session ${index + 1}`;
	return {
		sessionId: requireText(sessionId, `sessionId of ${where}`).trim(),
		serverIp: requireText(serverIp, `serverIp of ${where}`).trim(),
		...(!isUnset(proxySessId) && {
			proxySessId: requireText(proxySessId, `proxySessId of ${where}`).trim(),
		}),
	};
}
