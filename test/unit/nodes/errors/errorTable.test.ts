// What a failure means, and what to do next: by status and code, and by words only where these say nothing.
import { explain } from '../../../../nodes/OceanBaseCloud/errors/errorTable';
import { ServiceFailure } from '../../../../nodes/OceanBaseCloud/transport/failures';

const explained = (words: string, status = 400, code?: string) =>
	explain(new ServiceFailure(status, words, 'r', code));

it.each([
	["The tenant's cluster is a standby and can't be changed", /primary instance/],
	['Accounts of a standby cluster cannot be changed', /primary instance/],
	['AlibabaCloud is not supported', /endpoint connection of Alibaba Cloud/],
	['Not supported for Alibaba Cloud instances.', /endpoint connection of Alibaba Cloud/],
	['The account is not whitelisted', /Technical Support/],
	['Contact Technical Support', /Technical Support/],
	['The instance is in another project', /project in the credential/],
])('shows what the service said, and knows what to do: %s', (words, nextStep) => {
	expect(explained(words)).toEqual({ reason: words, nextStep: expect.stringMatching(nextStep) });
});

it.each([
	'Database standby_orders has no such table',
	'Account "standby" is wrong',
	'Account standby is locked',
	'User alibaba already exists',
	"Group 'whitelist' is wrong",
	'The whitelist already contains 10.0.0.1',
	'The name aliyun-orders is wrong',
	'Database db.standby is wrong',
	'The instance is not open yet',
	'The instance is stopped and not enabled',
])('takes no word for a verdict: %s', (words) => {
	expect(explained(words)).toEqual({
		reason: words,
		nextStep: 'Check the parameters against the message from the service',
	});
});

it('believes the status before the words', () => {
	expect(explained('standby cluster', 429).reason).toMatch(/too many requests/);
	expect(explained('No such project', 404).nextStep).toMatch(/does not exist/);
});

it.each([200, 400, 403])('knows the code of a wrong AccessKey, with HTTP %s', (status) => {
	const { reason } = explained('Auth failed', status, 'Privilege.OpenAPI.AuthFailed');

	expect(reason).toBe('OceanBase Cloud refused the AccessKey');
});

it.each([400, 403, 404])('blames neither key nor tenant for a web page with HTTP %s', (status) => {
	const { reason, nextStep } = explained('the response was a web page instead of JSON', status);

	expect(reason).toMatch(/^a web page was returned instead of a response from OceanBase Cloud/);
	expect(nextStep).toMatch(/proxy and the firewall/);
});

it('names the proxy that wants a password', () => {
	expect(explained('no reason was given', 407).reason).toMatch(/^a proxy requires a user name/);
});

it('names what else a 401 may be', () => {
	const { nextStep } = explained('Full authentication is required', 401);

	expect(nextStep).toMatch(/share their nonces, or a gateway may change the signed path/);
});
