import { loadLibrary } from '../../../shared/domain/procedure/library.ts';
import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';
import { readSelection } from '../office/settings.ts';
import { getProcedure, listProcedures, setInForce } from './library.ts';
import { printProcedure } from './print.ts';
import { saveSelection } from './selection.ts';

/** The SOP library: documents, which version is in force, which SOP a ticket gets. */
export function proceduresRouter(kernel: Kernel) {
  const { procedures } = api;
  const { ladders } = loadLibrary();
  return {
    list: procedures.list.handler(({ context }) => {
      requireActor(context, 'read');
      return listProcedures(kernel);
    }),
    get: procedures.get.handler(({ input, context }) => {
      requireActor(context, 'read');
      return kernel.store.read((reader) => getProcedure(reader, input.code, input.version));
    }),
    ladders: procedures.ladders.handler(({ context }) => {
      requireActor(context, 'read');
      return ladders;
    }),
    selection: procedures.selection.handler(async ({ context }) => {
      requireActor(context, 'read');
      return (await kernel.store.read(readSelection)).document;
    }),
    saveSelection: procedures.saveSelection.handler(({ input, context }) =>
      saveSelection(kernel, requireActor(context, 'manage'), input.selection, input.note),
    ),
    setInForce: procedures.setInForce.handler(({ input, context }) =>
      setInForce(kernel, requireActor(context, 'manage'), input),
    ),
    print: procedures.print.handler(({ input, context, signal }) =>
      printProcedure(kernel, requireActor(context, 'read'), input, signal),
    ),
  };
}
