import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { numberedNotes } from '../../../shared/domain/procedure/notes.ts';
import { serviceComponents } from '../../../shared/text/procedure-components.ts';
import { noteKindText, sopText } from '../../../shared/text/procedures-paper.ts';
import { IdentityBlock } from './IdentityBlock.tsx';
import { OfficialTable } from './OfficialTable.tsx';
import classes from './procedures.module.css';

/** The SOP as PermenPAN-RB 35/2012 has it: identity block, flow table, and what the reading of the scan leaves open. */
export function OfficialView({ doc }: { doc: ProcedureDocument }) {
  const { all } = numberedNotes(doc);
  const components = serviceComponents(doc);
  return (
    <article className={classes.official} lang="id">
      <IdentityBlock doc={doc} />
      <OfficialTable doc={doc} />
      {components.length > 0 && (
        <PlainTable
          caption={sopText.serviceStandard}
          head={[sopText.no, sopText.component, sopText.description]}
          rows={components.map(({ title, lines }, at) => [String(at + 1), title, lines.join('\n')])}
        />
      )}
      {doc.register && (
        <PlainTable
          caption={`${sopText.register}: ${doc.register.title}`}
          head={[sopText.no, sopText.column, sopText.meaning]}
          rows={doc.register.columns.map(({ number, title, meaning }) => [String(number), title, meaning])}
        />
      )}
      {all.length > 0 && (
        <section className={classes.notes} aria-label={sopText.notes}>
          <h2>{sopText.notes}</h2>
          <ol>
            {all.map(({ number, note }) => (
              <li key={number} id={`catatan-${number}`} value={number}>
                <strong>{noteKindText[note.kind]}:</strong> {note.text}
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className={classes.source}>
        {sopText.source(doc.source.document)} {doc.source.reconstructed && sopText.reconstructedNote}{' '}
        {doc.steps.some((step) => step.printedNumber === null) && sopText.ownNumbers}
      </p>
    </article>
  );
}

function PlainTable({ caption, head, rows }: { caption: string; head: string[]; rows: string[][] }) {
  return (
    <table className={classes.plain}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, at) => (
              <td key={head[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
