import type { z } from 'zod';
import type {
  accessGrant,
  dataRequest,
  delivery,
  escalation,
  gatewaySettings,
  gatewayStatus,
  packagePreview,
  performance,
} from '../../../../shared/contract/escalations.ts';

/** The records of the escalations contract, by the names the screens use. */
export type Escalation = z.infer<typeof escalation>;
export type Delivery = z.infer<typeof delivery>;
export type DataRequest = z.infer<typeof dataRequest>;
export type PackagePreview = z.infer<typeof packagePreview>;
export type GatewayStatus = z.infer<typeof gatewayStatus>;
export type GatewaySettings = z.infer<typeof gatewaySettings>;
export type AccessGrant = z.infer<typeof accessGrant>;
export type Performance = z.infer<typeof performance>;
export type Channel = Escalation['channel'];
export type EscalationState = Escalation['state'];

/** Whether something may still happen to it. */
export const isOpen = ({ state }: Escalation): boolean => state !== 'closed' && state !== 'cancelled';
/** Data requests nobody has answered yet. */
export const unanswered = ({ dataRequests }: Escalation): DataRequest[] =>
  dataRequests.filter(({ answeredAt }) => answeredAt === null);
