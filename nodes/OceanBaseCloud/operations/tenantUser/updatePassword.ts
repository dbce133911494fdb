// Gives an account a new password.
import { endSessionsAfter } from '../../cloud/accounts/endSessionsOf';
import { setPassword } from '../../cloud/accounts/setAccountPart';
import { defineAdditionalFields, readTexts } from '../../parameters/collections';
import { otherApiFieldsField, readOtherApiFields } from '../../parameters/otherApiFields';
import { encryptionTypeField } from './accountFields';
import { accountOutput } from './accountOutput';
import { endSessionsField } from './endSessionsField';
import { defineAccountOperation } from './existingAccount';
import { newPasswordFields, readNewPassword } from './newPassword';

const additionalFields = defineAdditionalFields([encryptionTypeField, otherApiFieldsField]);

/** What the call has of its own. */
const SENT = ['instanceId', 'tenantId', 'userName', 'userPassword'];

export const updatePassword = defineAccountOperation({
	operation: 'updatePassword',
	name: 'Update Password',
	action: 'Update the password of an account',
	description:
		'Give a database account a new password. Connections that are open stay open, unless End Open Sessions is on.',
	fields: [...newPasswordFields, endSessionsField, additionalFields],
	verb: 'update the password of',
	isLimited: true,
	async run({ parameters, api, account, handOut, isTool }) {
		const { userName } = account;
		const additional = parameters.collection(additionalFields);
		const texts = readTexts(additional, [encryptionTypeField]);
		const taken = [...SENT, ...Object.keys(texts)];
		const otherFields = { ...texts, ...readOtherApiFields(additional, taken) };
		const isEncrypted = otherFields.encryptionType !== undefined;
		const use = { userName, isEncrypted, isTool };
		const { password, shown } = readNewPassword(parameters, use);
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
