// What a refusal means, by the service's words.
import { explain } from '../../../../nodes/OceanBaseCloud/errors/errorTable';
import { ServiceFailure } from '../../../../nodes/OceanBaseCloud/transport/failures';

const reasonOf = (words: string) => explain(new ServiceFailure(400, words, 'r', undefined)).reason;

it.each([
	["The tenant's cluster is a standby and can't be changed", /standby cluster cannot/],
	['AlibabaCloud is not supported', /not supported on Alibaba Cloud/],
	['Not for Alibaba Cloud instances.', /not supported on Alibaba Cloud/],
	['The account is not whitelisted', /is not enabled/],
])('recognizes: %s', (words, reason) => {
	expect(reasonOf(words)).toMatch(reason);
});

it.each([
	'Database standby_orders has no such table',
	'Account "standby" is wrong',
	"Group 'whitelist' is wrong",
	'The name aliyun-orders is wrong',
	'Database db.standby is wrong',
])('leaves the words as they are: %s', (words) => {
	expect(reasonOf(words)).toBe(words);
});
