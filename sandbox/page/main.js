// Puts the parts together: what the stream brings is shown at the next frame.
import { Accounts } from './accounts.js';
import { askForChoices } from './choices.js';
import { attempt } from './control.js';
import { showCredential } from './credential.js';
import { showDetails } from './details.js';
import { showDialects } from './dialects.js';
import { byId, setText } from './dom.js';
import { Journal } from './journal.js';
import { LIT_MS } from './lit.js';
import { Model } from './model.js';
import { tell } from './news.js';
import { shownTenant } from './place.js';
import { Requests } from './requests.js';
import { prepareRoles, showRoles } from './rolesDialog.js';
import { openSession, prepareSessions } from './sessionDialog.js';
import { openStream } from './stream.js';
import { showTenants } from './tenants.js';
import { prepareTrouble, showTrouble } from './trouble.js';

const model = new Model();
const journal = new Journal();
const accounts = new Accounts(model, renderSoon);
const requests = new Requests(journal, renderSoon);
const rolesDialog = byId('roles-dialog', HTMLDialogElement);

let isAsked = false;

function renderSoon() {
	if (isAsked) return;
	isAsked = true;
	requestAnimationFrame(() => {
		isAsked = false;
		if (model.isLive) render();
	});
}

function render() {
	showTenants(model);
	const tenant = shownTenant(model);
	if (tenant) showTenant(tenant);
	requests.show();
	showTrouble(model);
	showDialects(model);
	if (rolesDialog.open) showRoles(model);
}

/** @param {import('./model.js').Row} tenant */
function showTenant(tenant) {
	const { instanceId, tenantId, value } = tenant;
	const { tenantName, tenantMode, listensOn } = value;
	setText(byId('tenant-title', HTMLElement), `Tenant ${tenantName}`);
	const facts = [tenantMode, `tenant ${tenantId}`, `instance ${instanceId}`];
	if (listensOn !== undefined) facts.push(`listens on ${listensOn.host}:${listensOn.port}`);
	setText(byId('tenant-facts', HTMLElement), facts.join(' · '));
	accounts.show(tenant);
	showDetails(model, tenant);
}

let putOut = 0;

/** Once more when nothing is new any more. */
function renderAndPutOut() {
	renderSoon();
	clearTimeout(putOut);
	putOut = setTimeout(renderSoon, LIT_MS + 100);
}

/** @param {import('./stream.js').Connection} state */
function showConnection(state) {
	const place = byId('connection', HTMLElement);
	place.dataset['state'] = state;
	setText(place, state === 'live' ? 'Live' : 'The local cloud does not answer. Trying again…');
}

async function begin() {
	await Promise.all([askForChoices(), showCredential()]);
	prepareTrouble();
	prepareRoles(model);
	prepareSessions();
	byId('open-session', HTMLButtonElement).addEventListener('click', () => {
		const tenant = shownTenant(model);
		if (tenant) openSession(model, { instanceId: tenant.instanceId, tenantId: tenant.tenantId });
	});
	addEventListener('hashchange', renderSoon);
	openStream(
		{
			begin: () => model.begin(),
			rows: (changes) => {
				tell(model.take(changes));
				renderAndPutOut();
			},
			journal: (news) => {
				journal.take(news);
				renderSoon();
			},
			ready: () => {
				model.isLive = true;
				renderSoon();
			},
		},
		showConnection,
	);
}

void attempt(begin);
