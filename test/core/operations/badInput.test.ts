// Bad input: a clear error for the item, and nothing is sent.
import type { INodeParameters } from 'n8n-workflow';

import { inMainTenant, runCase } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { PASSWORD } from '../harness/localCloud';
import type { NodeRun } from '../harness/runNode';
import { useSandbox } from '../harness/useSandbox';
import { badInput } from './badInput';

const sandbox = useSandbox();

function expectRefusal({ error, items }: NodeRun, message: RegExp): void {
	expect(error?.message).toMatch(message);
	expect(error?.name).toBe('NodeOperationError');
	expect(error && 'context' in error && error.context).toMatchObject({ itemIndex: 0 });
	expect(items).toEqual([]);
	expect(sandbox.journal).toEqual([]);
}

it.each(badInput)(
	'refuses %s in %s before anything is sent',
	async (_what, name, parameters, message) => {
		expectRefusal(await runCase(sandbox, inMainTenant(name, parameters)), message);
	},
);

it.each<[string, INodeParameters, RegExp]>([
	[
		'a project that no header can carry',
		{ projectId: '项目' },
		/Project ID in Options contains characters/,
	],
	['a concurrency of 0', { concurrency: 0 }, /Concurrency must/],
	['a timeout of -1', { timeout: -1 }, /Timeout \(Seconds\) must/],
])('refuses %s in the options before anything is sent', async (_what, options, message) => {
	expectRefusal(await runCase(sandbox, inMainTenant('tenant.get', {}), options), message);
});

const create = async (replaced: INodeParameters) =>
	await runCase(
		sandbox,
		inMainTenant('tenantUser.create', {
			userName: 'root',
			generatePassword: false,
			password: PASSWORD,
			...replaced,
		}),
	);

it('never repeats the password in the error', async () => {
	const { run } = await create({
		userName: 'jane',
		generatePassword: false,
		password: 'weakbutsecret',
	});

	const stored = JSON.stringify(run.data.resultData.runData);
	expect(stored).toContain('does not meet the rule');
	expect(stored).not.toContain('weakbutsecret');
});

it('never repeats a security token in the error', async () => {
	const callerContext = { values: { securityToken: 'token-of-the-caller' } };
	const { error } = await create({ additionalFields: { callerContext } });

	expect(error?.message).toMatch(/reserved name/);
	expect(JSON.stringify(error)).not.toContain('token-of-the-caller');
});

it.each<[string, INodeParameters]>([
	['JSON text', { otherApiFields: '{"securityToken": "token-of-the-caller"}' }],
	['an object', { otherApiFields: { securityToken: 'token-of-the-caller' } }],
])('never repeats a security token in Other API Fields, given as %s', async (_what, fields) => {
	const { error } = await create({ additionalFields: fields });

	expect(error?.message).toMatch(/reserved name/);
	expect(JSON.stringify(error)).not.toContain('token-of-the-caller');
});

it('never repeats a security token in additional fields that are given as JSON text', async () => {
	const callerContext = { values: { securityToken: 'token-of-the-caller' } };
	const { error } = await create({ additionalFields: JSON.stringify({ callerContext }) });

	expect(error?.message).toMatch(/reserved name/);
	expect(JSON.stringify(error)).not.toContain('token-of-the-caller');
});

it('takes names that consist of digits from JSON, where they arrive as numbers', async () => {
	const { error } = await runCase(
		sandbox,
		inMainTenant('tenantUser.updateRoles', {
			userName: 'pay_test',
			specifyRoles: 'json',
			rolesJson: '[{"database": 2026, "role": "DML"}]',
		}),
	);

	expect(error?.message).toMatch(/Database 2026 does not exist/);
	expect(callsTo(sandbox, 'ModifyTenantUserRoles')[0]?.body).toMatchObject({
		userRole: [{ database: '2026' }],
	});
});
