// Gives an account a new password.
import type { IDataObject } from 'n8n-workflow';

import { endSessionsAfter } from '../../cloud/accounts/endSessionsOf';
import { setPassword } from '../../cloud/accounts/setAccountPart';
import { plannedParts } from '../../cloud/plan/plannedAccount';
import { defineAdditionalFields, readTexts } from '../../parameters/collections';
import { otherApiFieldsField, readOtherApiFields } from '../../parameters/otherApiFields';
import { encryptionTypeField } from './accountFields';
import { accountOutput } from './accountOutput';
import { endSessionsField } from './endSessionsField';
import { defineAccountOperation, type AccountOperationInput } from './existingAccount';
import { newPasswordFields, readNewPassword, type NewPassword } from './newPassword';

const additionalFields = defineAdditionalFields([encryptionTypeField, otherApiFieldsField]);

/** The fields that the call itself sends. */
const SENT = ['instanceId', 'tenantId', 'userName', 'userPassword'];

export const updatePassword = defineAccountOperation({
	operation: 'updatePassword',
	name: 'Update Password',
	action: 'Update the password of an account',
	description:
		'Set a new password for a database account. Open connections stay open unless End Open Sessions is on.',
	fields: [...newPasswordFields, endSessionsField, additionalFields],
	verb: 'update the password of',
	isLimited: true,
	async plan({ api, ...input }) {
		readPassword(input);
		const endSessions = input.parameters.flag(endSessionsField);
		return await plannedParts(api, input.account, {}, { newPassword: true, endSessions });
	},
	async run({ api, handOut, ...input }) {
		const { parameters, account } = input;
		const { userName } = account;
		const { password, shown, otherFields } = readPassword(input);
		const endsSessions = parameters.flag(endSessionsField);
		const onSet = () => handOut(userName, shown);
		const read = await setPassword(api, account, { password, onSet }, otherFields);
		return async () => {
			const done = 'the account has its new password now';
			const ended = endsSessions ? await endSessionsAfter(api, account, done) : undefined;
			const listed = await read();
			const changes = { ...(ended && { endedSessions: ended.length }) };
			if (listed !== undefined) return accountOutput(listed, changes);
			return { json: { userName, ...changes } };
		};
	},
});

interface PasswordToSet extends NewPassword {
	readonly otherFields: IDataObject;
}

function readPassword({
	parameters,
	account,
	isTool,
}: Pick<AccountOperationInput, 'account' | 'isTool' | 'parameters'>): PasswordToSet {
	const additional = parameters.collection(additionalFields);
	const texts = readTexts(additional, [encryptionTypeField]);
	const taken = [...SENT, ...Object.keys(texts)];
	const otherFields = { ...texts, ...readOtherApiFields(additional, taken) };
	const isEncrypted = otherFields.encryptionType !== undefined;
	const use = { userName: account.userName, isEncrypted, isTool };
	return { ...readNewPassword(parameters, use), otherFields };
}
