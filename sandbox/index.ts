// What tests and scripts may use of the local OceanBase Cloud.

export type { Cloud, CloudSettings, UserView } from './cloud/cloud';
export { SEED } from './cloud/seedIds';
export type { DigestAlgorithm, DigestSettings } from './digest/settings';
export type { Faults } from './faults/faults';
export type { FaultMatch, FaultName, FaultRule, Scenario } from './faults/scenario';
export type { JournalEntry } from './journal/journal';
export { startSandbox, type Sandbox, type SandboxOptions } from './server';
