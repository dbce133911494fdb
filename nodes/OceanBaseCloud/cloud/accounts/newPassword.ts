// A password on its way to an account.
import { settle } from '../../outcome';
import { UnclearOutcome } from '../../transport/failures';

export interface NewPassword {
	readonly password: string;
	/** Called once the account has the password, or may have it. */
	readonly onSet: () => void;
}

/** Runs a call that sets the password. Returns its data; throws what it throws. */
export async function settingPassword<T>(
	{ onSet }: NewPassword,
	call: () => Promise<T>,
): Promise<T> {
	const sent = await settle(call());
	if (sent.ok || sent.error instanceof UnclearOutcome) onSet();
	if (!sent.ok) throw sent.error;
	return sent.value;
}
