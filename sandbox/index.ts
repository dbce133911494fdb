// What tests and scripts may use of the local OceanBase Cloud.

export type { Cloud, CloudSettings, Place, UserView } from './cloud/cloud';
export { SEED } from './cloud/seedIds';
export type { Dialect, DialectChoice } from './dialects/dialect';
export { DIALECTS, type DialectName } from './dialects/named';
export type { DigestAlgorithm, DigestSettings } from './digest/settings';
export type { Edit, EditedRole, WaitingEdits } from './edits/edit';
export type { Faults } from './faults/faults';
export type { FaultMatch, FaultName, FaultRule, Scenario } from './faults/scenario';
export type { RequestMatch } from './match/requestMatch';
export type { ReplacedAnswer } from './faults/replacedAnswer';
export { coloured } from './journal/coloured';
export type { JournalEntry } from './journal/journal';
export { startSandbox, type Sandbox, type SandboxOptions } from './server';
