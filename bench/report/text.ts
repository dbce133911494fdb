// The sentences of the page that no measurement changes.

/** Why targets are missed, as profiles and counts show it. */
export const REASONS = {
	'wall time':
		'of the 1.15 s that 200 updates at concurrency 50 take by the log of the server, 0.27 s go by until the first one, which is sent alone, was looked at (nothing is sent in a form that is not proven), 0.07 s with the challenges of the others, 0.68 s with the updates, in which the process has no pause, and 0.13 s with the pages in the end. HTTP Request looks at nothing. Of 1,000 updates, what is not the updates themselves is 0.54 of 3.9 s.',
	CPU: 'most of it is n8n’s and Node’s, for a connection with a TLS handshake for each request: in a profile of 1,000 updates at concurrency 50, this node’s own code has 13 % of the time, n8n’s evaluation of expressions 10 %, the garbage collector 7 %, and HTTP, TLS and their libraries the rest. HTTP Request opens two connections for each operation, but the second one resumes the TLS session of the first: per operation, both contenders make about one full handshake, and what this node saves is the cheaper one. In a shorter run the challenges and code that is still being compiled weigh more; and where ten requests are under way, each of their steps wakes the process, while hundreds at once are waiting together (HTTP Request pays for that too, in loops of 10).',
	'list wall time':
		'a Sync that changes nothing in 1,000 accounts takes 0.67 s by a profile and the log of the server. 0.42 s of these are 13 requests in six steps (a challenge, the first page, then three pages at a time), each on a connection of its own with three round trips; 0.21 s are n8n’s evaluation of three expressions for each row. Ten changes add their own looks and writes and the pages once more, 0.65 s. Each part alone is about what the target leaves.',
	'list requests':
		'each change is sent after a look at what stands there at that moment, so that nothing of somebody else is written over.',
	'round trips':
		'three of them are TCP, TLS and the request, on connections that n8n opens anew; the rest is CPU time of client and network.',
} as const;

export const EXPLANATION = {
	settings: [
		'## What to set',
		'',
		'- **Concurrency** (10): 50 where thousands of items run and the service lets you; less where it answers 429.',
		'- Many items in one run of the node, not Loop Over Items: they share the nonces, the connection and the looks at the end.',
		'- **Sync** for lists that mostly stay as they are: it reads the pages of a tenant in place of a request for each row.',
		'- **Tenant Mode** in Options, where all items are about tenants of one kind: it saves a request for each tenant.',
	].join('\n'),
	busy: 'The machine did other work at the same time (its load is below). Contenders took turns, so that ratios hold (each is the median of the ratios round by round); wall times and longest blocks are higher than on a quiet machine, and their spread is wide.',
	lists:
		'The accounts of one tenant are to match a list of people, with one role each. Nobody, one in a hundred or everybody is to get a second role. The node works on ten items at the same time (Concurrency 10).',
	listFigures: [
		'- HTTP Request and curl read each account and write its roles, whatever changes; so their figures hold for any share.',
		'- A Terraform refresh was not run: the provider reads each account resource with a list call that names the account (its source says so), one request for each.',
		'- All items at once need more connections than a process may have files open: failures with EMFILE.',
	].join('\n'),
	requestCounts:
		'Counted at the local OceanBase Cloud, without the challenges. Each account has one role before, and gets or loses one, or is locked; _Use Existing_ and _Find_ change nothing. The figures of 0.1.0 are those of its last commit, whose changes were not read back.',
	figures: [
		'- Operations one after the other take N times their round trips, whoever makes them: this node at concurrency 1 and both uses of curl stop at 200. A contender that is missing at another size was not reached in the time that the run was given (`--minutes`).',
		'- Requests each: the requests beyond one an operation are the challenges that had to be asked for and, of this node, the looks at the accounts before and after: by pages. This node asks for one for each request that is under way at the same time; HTTP Request asks for one for every item.',
		'- Failures with EMFILE: all items at once need more connections than a process may have files open.',
		'- Full handshakes: connections that did not resume the TLS session of an earlier one. HTTP Request sends the signed request with the agent of the unsigned one, whose TLS session it resumes.',
		'- CPU: user and system time of the process that does the work; for curl, of the curl processes. The server and the network run in other processes.',
		'- Peak memory: resident, while the operations ran, and in brackets what that is above the start. It holds garbage that the engine has not collected yet. Left behind: what the JavaScript heap holds after a full collection, results included, as long as the execution is kept.',
		'- Longest block: the longest time that the event loop did nothing else, which is how long an n8n process is deaf to everything meanwhile.',
	].join('\n'),
	signer:
		'All sign the same requests with the same MD5 challenge. “This package” includes taking a nonce from the pool and giving it back; “the whole request” adds the final URL and the headers. digest-header reads the challenge again for each signature, as its interface has it. Three MD5 hashes are what no digest can do without.',
	method: [
		'- Work: N role updates (ModifyTenantUserRoles), one item each, one expression an item in both nodes. A TLS server (P-256 certificate) checks every signature, and that no nonce comes twice with the same nc. Its challenge is one that n8n’s own client can answer: MD5, a nonce without `=`.',
		'- Network: a proxy delays every chunk by 10 ms each way. Loopback connects at once, so the first chunk of a connection is late by another 20 ms: TCP, TLS and each request pay a round trip.',
		'- Processes: server, network and contender run in processes of their own, new ones for each run. Before the clock starts, a contender does 30 operations as another user: code is compiled, and no nonce is waiting.',
		'- Both nodes run in the same n8n-core, from the same installation of n8n, on the Node.js that n8n runs on. This package is the one that `npm pack` makes. HTTP Request has the Digest credential of n8n and its default options.',
		'- In favour of HTTP Request: credentials come from memory here. n8n reads them from its database and decrypts them, twice an item for HTTP Request, once a run for this node.',
		'- What n8n itself costs: its HTTP helper opens a new connection for each request, for every node. That is two of the three round trips of an operation, and most of its CPU time: a TLS handshake, a new agent and a new TLS context each. undici with connections that are kept shows the limit without it. A node cannot keep them through n8n’s own interface (tried): the helper makes an agent for each request, and where it answers with a stream, the socket is hidden. So neither the connection nor the TLS session is there for the next request, and nothing is done behind n8n’s back to have them.',
		'- `npm run bench -- --ci` measures a few ratios with 200 operations in about a minute and fails where one is more than 30 % worse than `bench/baseline.json`, or where the package takes more than 28 % of the time that n8n-workflow takes to load.',
	].join('\n'),
};
