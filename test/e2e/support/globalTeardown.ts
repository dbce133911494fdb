// Ends what globalSetup started.
import { remembered } from './toTearDown';

export default async function globalTeardown(): Promise<void> {
	await remembered()?.close();
}
