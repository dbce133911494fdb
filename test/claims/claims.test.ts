// What the operations on accounts claim, Sync among them.
import { ACCOUNT_WRITES } from './accountWrites';
import { SYNC_WRITES } from './syncWrites';
import { testClaimsOf } from './testClaimsOf';

testClaimsOf([...ACCOUNT_WRITES, ...SYNC_WRITES.filter(({ isLikeOther }) => !isLikeOther)], 4_000);
