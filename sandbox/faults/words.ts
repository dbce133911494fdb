// The faults in words, for people.
import type { FaultName } from './scenario';

export const FAULT_WORDS: Readonly<Record<FaultName, string>> = {
	'503': '503 Service Unavailable',
	'429': '429 Too Many Requests',
	'500-before': '500, nothing was done',
	'500-after': '500, but it was done',
	'success-false': '200 with success: false',
	'cut-before': 'Connection cut, nothing was done',
	'cut-after': 'Connection cut, but it was done',
	truncated: 'Truncated response',
	empty: 'Empty response, but it was done',
	duplicate: 'Carried out twice',
	'html-502': "A gateway's 502 page",
	'html-200': 'A login page with 200',
	redirect: 'Redirect to another host',
	'invalidate-nonces': 'Nonces forgotten after each call',
	latency: 'A late response',
	answer: 'A custom response',
};
