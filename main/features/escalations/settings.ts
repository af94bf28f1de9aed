import { z } from 'zod';
import { escalationChannels, type gatewaySettings } from '../../../shared/contract/escalations.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { escalationRefusal } from '../../../shared/text/escalation-core.ts';
import type { Actor } from '../../connection.ts';
import type { Host } from '../../host.ts';
import { announce, type Kernel } from '../../kernel.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { difference, takeTurn, writeAudit } from '../audit/service.ts';
import { saveSetting } from '../office/settings.ts';
import { settingTable } from '../office/table.ts';

/** Name of the gateway's token in the host's secret store. */
export const tokenName = 'lkpp-gateway-token';

const gatewayDocument = z.object({
  url: z.string().default(''),
  publicKey: z.string().default(''),
  channel: z.enum(escalationChannels).default('manual'),
  checkEveryHours: z.int().min(1).default(24),
  paused: z.boolean().default(false),
  /** Why the program itself paused; empty when a person did. */
  pausedBecause: z.string().default(''),
  mailAddress: z.string().default(''),
  mailAccountId: z.string().nullable().default(null),
});
export type GatewayDocument = z.infer<typeof gatewayDocument>;
type Settings = z.infer<typeof gatewaySettings>;

type MailFields = 'mailAddress' | 'mailAccountId';
type SettingsInput = Omit<Settings, 'hasToken' | 'paused' | MailFields> &
  Partial<Pick<Settings, MailFields>> & { token?: string };

/** The office's gateway; off until an address and a token are given. */
export async function readGateway(reader: Reader): Promise<GatewayDocument> {
  const row = await reader.findOneBy(settingTable, { id: 'gateway' });
  return gatewayDocument.parse(row?.document ?? {});
}

export async function viewSettings(kernel: Kernel): Promise<Settings> {
  const { pausedBecause: _why, ...document } = await kernel.store.read(readGateway);
  return { ...document, hasToken: (await kernel.host.secrets.get(tokenName)) !== null };
}

/**
 * Saves address and ways. A token goes to the host's secret store only; giving one lets paused deliveries go on.
 * @throws Refusal when the address is not https (plain http only to this computer) or the key is no age recipient
 */
export async function saveSettings(kernel: Kernel, actor: Actor, input: SettingsInput): Promise<Settings> {
  const { token, ...wanted } = input;
  if (wanted.url !== '') requireSafeAddress(wanted.url);
  if (wanted.publicKey !== '' && !/^age1[0-9a-z]{20,}$/.test(wanted.publicKey))
    throw new Refusal('REFUSED', escalationRefusal.badKey, {
      fields: [{ path: 'publicKey', message: escalationRefusal.badKey }],
    });
  // What an older screen does not know stays as it was.
  const given = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  if (token !== undefined) await keepToken(kernel.host, token);
  await kernel.store.write(async (writer) => {
    const freed = token ? { paused: false, pausedBecause: '' } : {};
    await change(kernel, writer, actor, 'escalations.saveSettings', (before) => ({ ...before, ...given, ...freed }), {
      tokenGiven: token !== undefined,
    });
  });
  return viewSettings(kernel);
}

async function keepToken(host: Host, token: string): Promise<void> {
  const clean = token.trim();
  if (/[^\x21-\x7e]/.test(clean)) throw new Refusal('REFUSED', escalationRefusal.badToken);
  await host.secrets.set(tokenName, clean === '' ? null : clean);
}

/** @param because set when the program pauses by itself, in the user's words */
export async function setPaused(kernel: Kernel, actor: Actor, paused: boolean, because = ''): Promise<void> {
  await kernel.store.write((writer) =>
    change(kernel, writer, actor, paused ? 'escalations.pause' : 'escalations.resume', (before) => ({
      ...before,
      paused,
      pausedBecause: paused ? because : '',
    })),
  );
}

async function change(
  kernel: Kernel,
  writer: Writer,
  actor: Actor,
  action: string,
  make: (before: GatewayDocument) => GatewayDocument,
  extra: object = {},
): Promise<void> {
  await takeTurn(writer);
  const row = await writer.findOneBy(settingTable, { id: 'gateway' });
  const before = gatewayDocument.parse(row?.document ?? {});
  const after = gatewayDocument.parse(make(before));
  await saveSetting(writer, 'gateway', after, row?.version ?? null, kernel.clock.now());
  const changed = difference(before, after);
  await writeAudit(kernel, writer, actor, {
    action,
    entity: 'office',
    entityId: 'gateway',
    summary: 'Gateway eskalasi LKPP',
    before: changed.before,
    after: { ...changed.after, ...extra },
  });
  announce(kernel, writer, 'escalations', 'gateway', actor.staffId);
}

/** @throws Refusal unless the address is https, or http to this computer */
export function requireSafeAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHere = url !== null && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
  if (url && isSafe && url.username === '' && url.password === '' && url.search === '') return url;
  throw new Refusal('REFUSED', escalationRefusal.badAddress, {
    fields: [{ path: 'url', message: escalationRefusal.badAddress }],
  });
}
