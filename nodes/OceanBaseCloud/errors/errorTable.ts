// What a failure means and what to do next, by what the service answered. The first line that fits counts.
import { UNREADABLE } from '../transport/envelope';
import type { ServiceFailure } from '../transport/failures';

interface ErrorLine {
	readonly fits: (failure: ServiceFailure) => boolean;
	/** Behind "Could not ...:". The service's own words where undefined. */
	readonly reason?: string;
	readonly nextStep: string;
}

// Not within a name, which the user chose: standby_orders says nothing about a cluster.
const says = (words: string) => {
	const pattern = new RegExp(`(?<![\\w.-])(${words})(?![\\w-])`, 'i');
	return ({ errorMessage }: ServiceFailure) => pattern.test(withoutQuotes(errorMessage));
};
const withoutQuotes = (text: string) => text.replace(/"[^"]*"|(?<!\w)'[^']*'(?!\w)|`[^`]*`/g, '');
const has = (status: number) => (failure: ServiceFailure) => failure.httpStatus === status;

const isWebPage = ({ httpStatus, errorMessage }: ServiceFailure) =>
	httpStatus >= 400 && httpStatus < 429 && errorMessage === UNREADABLE.html;

const hasCode = (code: string) => (failure: ServiceFailure) => failure.errorCode === code;

export const KEY_REFUSED = {
	reason: 'OceanBase Cloud refused the AccessKey',
	nextStep:
		'Check AccessKey ID and AccessKey Secret in the credential, and check in the console that the key is neither disabled nor deleted. If all of that is correct, the servers behind the address may not share their nonces, or a gateway may change the signed path',
};

export const PROXY_ASKS = {
	reason: 'a proxy requires a user name and a password',
	nextStep: 'Add both to the HTTP_PROXY or HTTPS_PROXY that n8n is started with',
};

// Status and code first. Words prove nothing: where nothing else tells, they choose what to do next,
// and the reason stays what the service said.
const ERROR_TABLE: readonly ErrorLine[] = [
	{ fits: has(401), ...KEY_REFUSED },
	{ fits: hasCode('Privilege.OpenAPI.AuthFailed'), ...KEY_REFUSED },
	{ fits: has(407), ...PROXY_ASKS },
	{
		fits: isWebPage,
		reason:
			'a web page was returned instead of a response from OceanBase Cloud: something in between, such as a proxy or a gateway, refused the request',
		nextStep:
			'Check the proxy and the firewall between n8n and OceanBase Cloud, and Base URL in the credential',
	},
	{
		fits: has(404),
		nextStep: 'Check the instance, the tenant and the names: one of them does not exist',
	},
	{
		fits: has(429),
		reason: 'OceanBase Cloud received too many requests',
		nextStep: 'Lower Concurrency or raise Maximum Tries in Options',
	},
	{
		fits: has(503),
		reason: 'OceanBase Cloud is not available at the moment',
		nextStep: 'Try again later',
	},
	{
		fits: (failure) => failure.httpStatus >= 500,
		nextStep:
			'Try again later. If it keeps failing, give the request ID to OceanBase Cloud support',
	},
	{
		fits: (failure) => failure.httpStatus >= 300 && failure.httpStatus < 400,
		reason: 'the server redirects to another address, and signed requests do not follow redirects',
		nextStep: 'Check Site and Base URL in the credential',
	},
	{
		fits: says('(not|un)[ -]?supported .*alibaba ?cloud|alibaba ?cloud .*(not|un)[ -]?supported'),
		nextStep: 'Use the endpoint connection of Alibaba Cloud for this instance instead',
	},
	{
		fits: says(
			'not (enabled|activated|open) for (your|this|the) (account|organization|customer)|technical support|account is not (white|allow)listed',
		),
		nextStep: 'Ask OceanBase Cloud Technical Support to enable this call for your account',
	},
	{
		fits: says('standby (clusters?|instances?|tenants?)|(cluster|instance|tenant) is a standby'),
		nextStep: 'Use the primary instance: its accounts are replicated to the standby cluster',
	},
	{
		fits: says('projects?'),
		nextStep:
			'Check that the instance belongs to the project in the credential, or to Project ID in Options if that is set',
	},
	{
		fits: has(403),
		nextStep:
			'Check the roles of the account that the AccessKey belongs to, and that the instance belongs to the project in the credential',
	},
	{
		fits: () => true,
		nextStep: 'Check the parameters against the message from the service',
	},
];

export interface Explanation {
	readonly reason: string;
	readonly nextStep: string;
}

/** Takes a failure, returns what it means and what to do next. */
export function explain(failure: ServiceFailure): Explanation {
	const line = ERROR_TABLE.find(({ fits }) => fits(failure));
	return {
		reason: line?.reason ?? failure.errorMessage,
		nextStep: line?.nextStep ?? '',
	};
}
