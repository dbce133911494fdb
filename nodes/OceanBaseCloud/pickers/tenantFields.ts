// Which tenant an operation works on: the two pickers.
import type { INodeProperties } from 'n8n-workflow';
import { instanceField } from './instance';
import { tenantField } from './tenant';

export const tenantFields: readonly INodeProperties[] = [instanceField, tenantField];
