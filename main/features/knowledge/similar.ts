import type { SelectQueryBuilder } from 'typeorm';
import { tellingStems, wordForms } from '../../../shared/text/stem.ts';
import type { Kernel } from '../../kernel.ts';
import type { Reader } from '../../store/store.ts';
import { entryIds } from '../search/service.ts';
import { type TicketRow, ticketTable } from '../tickets/table.ts';

type Question = { text: string; problemCode: string; exceptTicketId?: string };
type Case = { ticketId: string; number: string; subject: string; solution: string; closedAt: number };

const most = 8;
/** A ticket of the same kind of problem counts as much as so many common words. */
const sameKind = 2;

/**
 * Closed tickets with a solution that look like the one at hand: of the same kind of problem, or with the same words.
 * Two queries, both on indexes, nothing outside this office.
 */
export function findSimilar(kernel: Kernel, question: Question): Promise<Case[]> {
  return kernel.store.read(async (reader) => {
    const found = new Map<string, { ticket: TicketRow; score: number }>();
    const add = (ticket: TicketRow, score: number) =>
      found.set(ticket.id, { ticket, score: score + (found.get(ticket.id)?.score ?? 0) });
    if (question.problemCode) {
      for (const ticket of await ofKind(reader, question).getMany()) add(ticket, sameKind);
    }
    const byWords = withWords(kernel, reader, question);
    if (byWords) {
      const { entities, raw } = await byWords.getRawAndEntities<{ hits: number | string }>();
      for (const [at, ticket] of entities.entries()) add(ticket, Number(raw[at]?.hits ?? 0));
    }
    return [...found.values()]
      .toSorted((a, b) => b.score - a.score || (b.ticket.closedAt ?? 0) - (a.ticket.closedAt ?? 0))
      .slice(0, most)
      .flatMap(({ ticket: { id, number, subject, solution, closedAt } }) =>
        closedAt === null ? [] : [{ ticketId: id, number, subject, solution, closedAt }],
      );
  });
}

function solved(reader: Reader, { exceptTicketId }: Question): SelectQueryBuilder<TicketRow> {
  const query = reader
    .createQueryBuilder<TicketRow>(ticketTable, 'ticket')
    .select(['ticket.id', 'ticket.number', 'ticket.subject', 'ticket.solution', 'ticket.closedAt'])
    .where('ticket.closedAt IS NOT NULL')
    .andWhere("ticket.solution <> ''");
  return exceptTicketId ? query.andWhere('ticket.id <> :except', { except: exceptTicketId }) : query;
}

function ofKind(reader: Reader, question: Question): SelectQueryBuilder<TicketRow> {
  return solved(reader, question)
    .andWhere('ticket.problemCode = :code', { code: question.problemCode })
    .orderBy('ticket.closedAt', 'DESC')
    .limit(3 * most);
}

/** Tickets with most of the telling words first, or null when the text has none. */
function withWords(kernel: Kernel, reader: Reader, question: Question): SelectQueryBuilder<TicketRow> | null {
  const lists = tellingStems(question.text).map((root, at) => {
    const { sql, parameters } = entryIds(kernel.store.engine, [{ words: wordForms(root), codes: [] }]);
    const named = Object.entries(parameters).map(([name, value]) => [`stem${at}${name}`, value]);
    return {
      sql: `SELECT entry.ref_id AS ref_id FROM search_entry entry WHERE entry.kind = 'ticket' AND entry.id IN (${sql.replace(/:(match\d)/g, `:stem${at}$1`)})`,
      parameters: Object.fromEntries(named),
    };
  });
  if (lists.length === 0) return null;
  const all = lists.map((list) => list.sql).join(' UNION ALL ');
  return solved(reader, question)
    .addSelect('hit.hits', 'hits')
    .innerJoin(
      `(SELECT ref_id, COUNT(*) AS hits FROM (${all}) AS word GROUP BY ref_id)`,
      'hit',
      'hit.ref_id = ticket.id',
    )
    .setParameters(Object.assign({}, ...lists.map((list) => list.parameters)))
    .orderBy('hit.hits', 'DESC')
    .addOrderBy('ticket.closedAt', 'DESC')
    .limit(3 * most);
}
