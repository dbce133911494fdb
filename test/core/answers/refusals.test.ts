// Answers that are no success: each becomes an error that says what failed, why, and what to do.
import { SEED, type FaultName } from '../../../sandbox';
import {
	allowlistParameters,
	createParameters,
	credentialFor,
	inTenant,
	updateRolesParameters,
} from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { useSandbox } from '../harness/useSandbox';
import { CHALLENGE, startPlainServer } from '../harness/plainServer';

const sandbox = useSandbox();

const CHECK_ADDRESS = /^Check Site and Base URL in the credential/;
const LATER_OR_ADDRESS = /^Try again later, and check Site and Base URL in the credential/;
const LATER_OR_SUPPORT =
	/^Try again later\. If it keeps failing, give the request ID to .* support/;

/** What strikes, the status that is shown (none without an answer), the message and the next step. */
const faults: Array<[FaultName, string | undefined, RegExp, RegExp]> = [
	[
		'success-false',
		'200',
		/Could not add "100012345678" to the allowlist.*: .+/,
		/^Check the param/,
	],
	['html-502', '502', /the response was a web page instead of JSON/, LATER_OR_SUPPORT],
	['html-200', '200', /the response was a web page instead of JSON/, LATER_OR_ADDRESS],
	['empty', '200', /the response was empty/, LATER_OR_ADDRESS],
	['truncated', undefined, /closed the connection before it answered/, CHECK_ADDRESS],
	['cut-before', undefined, /closed the connection before it answered/, CHECK_ADDRESS],
	[
		'429',
		'429',
		/received too many requests/,
		/^Lower Concurrency or raise Maximum Tries in Options/,
	],
	['503', '503', /not available at the moment/, /^Try again later/],
	['500-before', '500', /Could not add/, LATER_OR_SUPPORT],
	['redirect', '307', /do not follow redirects/, CHECK_ADDRESS],
];

it.each(faults)('explains %s', async (fault, httpStatus, message, nextStep) => {
	sandbox.faults.load({ rules: [{ match: { method: 'POST' }, fault }] });
	const { error, items } = await runNode({
		credential: credentialFor(sandbox),
		parameters: allowlistParameters(),
	});

	expect(items).toEqual([]);
	expect(error?.name).toBe('NodeApiError');
	expect(error?.message).toMatch(message);
	expect(error?.description).toMatch(nextStep);
	expect(/HTTP (\d+)/.exec(error?.description ?? '')?.[1]).toBe(httpStatus);
});

const refusals: Array<[string, Parameters<typeof runNode>[0]['parameters'], RegExp, RegExp]> = [
	[
		'a standby cluster',
		createParameters({ ...inTenant(SEED.standbyInstance), userName: 'jane' }),
		/not supported for standby clusters/,
		/Use the primary instance/,
	],
	[
		'an Alibaba Cloud instance',
		allowlistParameters({
			...inTenant(SEED.aliyunInstance),
			addressId: SEED.aliyunInstance.addressId,
		}),
		/not supported for Alibaba Cloud instances/,
		/endpoint connection of Alibaba Cloud/,
	],
	[
		'an allowlist that is not enabled',
		allowlistParameters({
			...inTenant(SEED.notEnabledInstance),
			addressId: SEED.notEnabledInstance.addressId,
		}),
		/allowlist is not enabled for your account/,
		/Technical Support/,
	],
	[
		'the project of another instance',
		updateRolesParameters(inTenant(SEED.otherProjectInstance)),
		/project/i,
		/belongs to the project in the credential/,
	],
	[
		'an account that does not exist',
		updateRolesParameters({ userName: 'nobody' }),
		/Could not set the roles of the account "nobody"/,
		/does not exist/,
	],
];

it.each(refusals)('explains the refusal of %s', async (_name, parameters, message, nextStep) => {
	const { error } = await runNode({ credential: credentialFor(sandbox), parameters });

	expect(error?.message).toMatch(message);
	expect(error?.description).toMatch(nextStep);
	expect(error?.description).toMatch(/\(.+, HTTP \d+, request ID .+\)$/);
});

it.each([200, 400, 409])(
	'knows what is wrong with the project, also with HTTP %i',
	async (status) => {
		const errorMessage = 'Instance ob1 is not part of this project.';
		const refusal = { status, body: JSON.stringify({ success: false, errorMessage }) };
		const server = await startPlainServer(({ authorization }) =>
			authorization === undefined ? CHALLENGE : refusal,
		);
		const { error } = await runNode({
			credential: credentialFor(server),
			parameters: allowlistParameters(),
		});
		await server.close();

		expect(error?.message).toContain('is not part of this project');
		expect(error?.description).toMatch(/Check that the instance belongs to the project/);
	},
);

it.each([
	['a wrong secret', { accessKeySecret: 'wrong-secret' }],
	['an unknown key', { accessKeyId: 'NOSUCHKEY' }],
	[
		'a disabled key',
		{
			accessKeyId: SEED.disabledAccessKey.id,
			accessKeySecret: SEED.disabledAccessKey.secret,
		},
	],
])(
	'says that %s is refused, after the challenge and three signed requests',
	async (_name, replaced) => {
		const { error } = await runNode({
			credential: credentialFor(sandbox, replaced),
			parameters: allowlistParameters({ options: {} }),
		});

		expect(error?.message).toMatch(/OceanBase Cloud refused the AccessKey/);
		expect(error).toMatchObject({ httpCode: '401' });
		expect(sandbox.journal).toHaveLength(4);
	},
);

it('says that nobody listens at the address', async () => {
	const { error } = await runNode({
		credential: credentialFor({ url: 'http://127.0.0.1:9' }),
		parameters: allowlistParameters(),
	});

	expect(error?.message).toMatch(/http:\/\/127.0.0.1:9 refused the connection/);
	expect(error?.description).toMatch(/Check Site and Base URL/);
});

it('puts one full stop behind what the service says', async () => {
	const onRead = { operation: 'DescribeTenantUsers' };
	sandbox.faults.load({ rules: [{ match: onRead, fault: '500-before' }] });
	const { error } = await runNode({
		credential: credentialFor(sandbox),
		parameters: createParameters({ userName: '1bad name' }),
	});

	expect(error?.message).toMatch(/[^.]\. The call may or may not/);
	expect(error?.description).not.toMatch(/\.\./);
});

it.each(['standby_orders', 'aliyun_orders', 'whitelist-db'])(
	'does not take the name %s for a reason',
	async (database) => {
		const { error } = await runNode({
			credential: credentialFor(sandbox),
			parameters: updateRolesParameters({ roles: { values: [{ database, role: 'DML' }] } }),
		});

		expect(error?.message).toContain(database);
		expect(error?.message).not.toMatch(/cluster|Alibaba|not enabled/);
	},
);
