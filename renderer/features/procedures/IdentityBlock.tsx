import { useQuery } from '@tanstack/react-query';
import type { ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { formatIsoDate } from '../../../shared/text/format.ts';
import { approverOf, identityBoxes } from '../../../shared/text/procedure-identity.ts';
import { sopText } from '../../../shared/text/procedures-paper.ts';
import { api } from '../../api/client.ts';
import classes from './procedures.module.css';

/** Unit at the left, number, dates and approval at the right, the text boxes below two by two. */
export function IdentityBlock({ doc }: { doc: ProcedureDocument }) {
  const office = useQuery(api.office.profile.queryOptions()).data;
  const { number, revision, createdOn, effectiveOn, unit } = doc.identity;
  const date = (iso: string | null) => (iso ? formatIsoDate(iso, 'id', { style: 'long' }) : sopText.missing);
  const own = office ? [office.government, office.unit, office.name].filter(Boolean) : [];
  const facts = [
    [sopText.number, number ?? sopText.missing],
    [sopText.createdOn, date(createdOn)],
    [sopText.revision, revision ?? sopText.missing],
    [sopText.effectiveOn, date(effectiveOn)],
    [sopText.approvedBy, approverOf(doc, office)],
    [sopText.name, doc.title],
  ] as const;
  return (
    <div className={classes.identity}>
      <div className={classes.unit}>
        {!unit && office?.logoPng && <img src={`data:image/png;base64,${office.logoPng}`} alt="" height={64} />}
        {(unit ? [unit] : own).map((line) => (
          <strong key={line}>{line}</strong>
        ))}
      </div>
      <dl className={classes.identityFacts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {identityBoxes(doc).map(({ title, lines }) => (
        <section key={title} className={classes.box}>
          <h2>{title}</h2>
          {lines.length === 1 && lines[0] === sopText.missing ? (
            <p>{sopText.missing}</p>
          ) : (
            <ol>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          )}
        </section>
      ))}
    </div>
  );
}
