import { In, IsNull } from 'typeorm';
import type { z } from 'zod';
import type { mailAccountInput } from '../../../../shared/contract/mail-accounts.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { accessText } from '../../../../shared/text/access.ts';
import { mailRefusal } from '../../../../shared/text/mail-core.ts';
import type { Actor } from '../../../connection.ts';
import { announce, type Kernel, newId } from '../../../kernel.ts';
import type { Reader, Writer } from '../../../store/store.ts';
import { difference, takeTurn, writeAudit } from '../../audit/service.ts';
import { type MailAccountRow, mailAccountTable, mailFolderTable, outgoingMailTable } from '../table.ts';
import { requireSafe } from './safety.ts';
import { forgetSecrets, type GivenSecrets, keepSecrets } from './secrets.ts';

export type AccountInput = z.output<typeof mailAccountInput>;
type Target = { id: string; version: number };
const mostAccounts = 20;

/** @throws Refusal NOT_FOUND */
export async function requireAccount(reader: Reader, id: string): Promise<MailAccountRow> {
  const row = await reader.findOneBy(mailAccountTable, { id, removedAt: IsNull() });
  if (!row) throw new Refusal('NOT_FOUND', mailRefusal.accountGone);
  return row;
}

/**
 * Adds a mailbox; the same `clientKey` again gives the first one. Secrets go to the host's store before the row is written:
 * a mailbox that is seen can be read.
 * @throws Refusal when a server would be reached without TLS, or the host cannot keep secrets safely
 */
export async function createAccount(
  kernel: Kernel,
  actor: Actor,
  input: AccountInput & { clientKey: string; secrets: GivenSecrets },
): Promise<string> {
  const { secrets, clientKey, ...fields } = input;
  requireSafe(fields);
  const known = await kernel.store.read((reader) => reader.findOneBy(mailAccountTable, { clientKey }));
  if (known) return known.id;
  const id = newId();
  await keepSecrets(kernel.host, id, secrets);
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const twin = await writer.findOneBy(mailAccountTable, { clientKey });
    if (twin) return twin.id;
    const there = await writer.countBy(mailAccountTable, { removedAt: IsNull() });
    if (there >= mostAccounts) throw new Refusal('REFUSED', mailRefusal.tooManyAccounts);
    const now = kernel.clock.now();
    await writer.insert(mailAccountTable, {
      ...fields,
      id,
      version: 1,
      clientKey,
      state: 'active',
      pausedBecause: '',
      removedAt: null,
      createdAt: now,
      updatedAt: now,
    });
    await trace(
      kernel,
      writer,
      actor,
      'mail.createAccount',
      id,
      `Kotak surat ${fields.name} ditambahkan`,
      undefined,
      fields,
    );
    return id;
  });
}

/** Saves settings; secrets left out stay as they were. A mailbox that the program paused goes on with new secrets. */
export async function saveAccount(
  kernel: Kernel,
  actor: Actor,
  input: AccountInput & Target & { secrets: GivenSecrets },
): Promise<void> {
  const { secrets, id, version, ...fields } = input;
  requireSafe(fields);
  await kernel.store.read((reader) => requireAccount(reader, id));
  await keepSecrets(kernel.host, id, secrets);
  kernel.mail.tokens.delete(id);
  const hasNewSecret = Object.values(secrets).some((value) => value !== undefined && value !== '');
  await change(kernel, actor, { id, version }, 'mail.saveAccount', async (before, writer) => {
    if (fields.readFrom !== before.readFrom) await importAgain(writer, id);
    const isFreed = hasNewSecret && before.state === 'paused' && before.pausedBecause !== '';
    return {
      summary: `Kotak surat ${fields.name} diubah`,
      fields: { ...fields, ...(isFreed ? { state: 'active' as const, pausedBecause: '' } : {}) },
      extra: { secretsGiven: Object.keys(secrets) },
    };
  });
}

/** Another day to read from: the mailbox is gone through again, and what is not here yet is fetched. */
async function importAgain(writer: Writer, accountId: string): Promise<void> {
  const folders = await writer.find(mailFolderTable, { where: { accountId }, order: { createdAt: 'DESC' }, take: 100 });
  // Of each folder the way it is numbered now; older numbers mean nothing to the server.
  const current = folders.filter((folder, at) => folders.findIndex(({ path }) => path === folder.path) === at);
  for (const folder of current)
    await writer.update(
      mailFolderTable,
      { id: folder.id },
      { importUid: 0, importEnd: folder.lastUid, importState: 'running', importDone: 0, importTotal: 0 },
    );
}

export async function pauseAccount(kernel: Kernel, actor: Actor, input: Target & { paused: boolean }): Promise<void> {
  await change(kernel, actor, input, input.paused ? 'mail.pauseAccount' : 'mail.resumeAccount', (before) => ({
    summary: `Kotak surat ${before.name} ${input.paused ? 'dijeda' : 'dilanjutkan'}`,
    fields: { state: input.paused ? ('paused' as const) : ('active' as const), pausedBecause: '' },
    extra: {},
  }));
}

/** Forgets a mailbox and its secrets; its messages stay. @throws Refusal while messages wait to be sent from it */
export async function removeAccount(kernel: Kernel, actor: Actor, input: Target): Promise<void> {
  await change(kernel, actor, input, 'mail.removeAccount', async (before, writer) => {
    const waiting = await writer.countBy(outgoingMailTable, {
      accountId: input.id,
      state: In(['held', 'waiting', 'sending', 'uncertain', 'actionNeeded']),
    });
    if (waiting > 0) throw new Refusal('REFUSED', mailRefusal.mailWaits);
    const removedAt = kernel.clock.now();
    return {
      summary: `Kotak surat ${before.name} dihapus`,
      fields: { removedAt, state: 'paused' as const },
      extra: {},
    };
  });
  await forgetSecrets(kernel.host, input.id);
  kernel.mail.tokens.delete(input.id);
}

type Change = { summary: string; fields: Partial<MailAccountRow>; extra: object };

async function change(
  kernel: Kernel,
  actor: Actor,
  { id, version }: Target,
  action: string,
  make: (before: MailAccountRow, writer: Writer) => Change | Promise<Change>,
): Promise<void> {
  await kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const before = await requireAccount(writer, id);
    if (before.version !== version) throw new Refusal('CONFLICT', accessText.changedMeanwhile);
    const { summary, fields, extra } = await make(before, writer);
    await writer.update(mailAccountTable, { id }, { ...fields, version: version + 1, updatedAt: kernel.clock.now() });
    const changed = difference<MailAccountRow>(before, fields);
    await trace(kernel, writer, actor, action, id, summary, changed.before, { ...changed.after, ...extra });
  });
}

async function trace(
  kernel: Kernel,
  writer: Writer,
  actor: Actor,
  action: string,
  id: string,
  summary: string,
  before: object | undefined,
  after: object,
): Promise<void> {
  await writeAudit(kernel, writer, actor, { action, entity: 'mailAccount', entityId: id, summary, before, after });
  announce(kernel, writer, 'mail', id, actor.staffId);
}

/** Stops or goes on with reading what lay in the mailbox before; what comes now is read all the same. */
export async function setImport(
  kernel: Kernel,
  actor: Actor,
  id: string,
  wanted: 'cancelled' | 'running',
): Promise<void> {
  await kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const account = await requireAccount(writer, id);
    const from = wanted === 'cancelled' ? 'running' : 'cancelled';
    const { affected } = await writer.update(
      mailFolderTable,
      { accountId: id, path: account.folder, importState: from },
      { importState: wanted },
    );
    if (!affected) return;
    const action = wanted === 'cancelled' ? 'mail.cancelImport' : 'mail.resumeImport';
    const summary = `Pengambilan surat lama ${account.name} ${wanted === 'cancelled' ? 'dihentikan' : 'dilanjutkan'}`;
    await trace(kernel, writer, actor, action, id, summary, undefined, { importState: wanted });
  });
  kernel.mail.wakers.get(id)?.wake();
}
