import { Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { SupportLadder, SupportLevel } from '../../../shared/domain/procedure/ladder.ts';
import { formatIsoDate } from '../../../shared/text/format.ts';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { noteKindText, sopText } from '../../../shared/text/procedures-paper.ts';
import { api } from '../../api/client.ts';
import { ErrorState, Loading, Page, SectionCard, StateBadge, useLanguage, useText } from '../../ui/index.ts';
import { ProcedureTabs } from './ProcedureTabs.tsx';
import classes from './procedures.module.css';
import { useSay } from './useSay.ts';

/** `/sop/tingkat`: the dated sets of support levels, the newest first, and which one this office uses. */
export default function LaddersScreen() {
  const t = useText(proceduresText);
  const say = useSay();
  const ladders = useQuery(api.procedures.ladders.queryOptions());
  const office = useQuery(api.office.profile.queryOptions());
  const newest = ladders.data?.toSorted((a, b) => b.year - a.year);
  return (
    <Page title={t.title} subtitle={t.subtitle} toolbar={<ProcedureTabs current="tingkat" />}>
      {ladders.isError && <ErrorState body={say(ladders.error)} onRetry={() => void ladders.refetch()} />}
      {ladders.isPending && <Loading lines={8} />}
      {newest && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a page of text only must be scrollable by keyboard
        <section className={classes.ladders} tabIndex={0} aria-label={t.tabLadders}>
          <p className={classes.flowHelp}>{t.ladderHelp}</p>
          {newest.map((ladder) => (
            <LadderCard key={ladder.code} ladder={ladder} used={office.data?.ladder === ladder.code} />
          ))}
        </section>
      )}
    </Page>
  );
}

function LadderCard({ ladder, used }: { ladder: SupportLadder; used: boolean }) {
  const t = useText(proceduresText);
  const { language } = useLanguage();
  const since = ladder.effectiveOn
    ? t.ladderSince(formatIsoDate(ladder.effectiveOn, language, { style: 'long' }))
    : t.ladderYear(ladder.year);
  return (
    <SectionCard
      title={ladder.title}
      actions={
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {since}
          </Text>
          {used && <StateBadge tone="ontime" text={t.ladderUsed} />}
        </Group>
      }
    >
      <ol className={classes.levels} lang="id">
        {ladder.levels
          .toSorted((a, b) => b.order - a.order)
          .map((level) => (
            <Level key={level.code} level={level} ladder={ladder} />
          ))}
      </ol>
      {ladder.legalBasis.length > 0 && (
        <Text component="div" size="sm" mt="sm" lang="id">
          <strong>{t.ladderBasis}</strong>
          <ol className={classes.basis}>
            {ladder.legalBasis.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ol>
        </Text>
      )}
      {ladder.notes.map((note) => (
        <Text key={note.text} size="sm" mt={4} lang="id">
          <strong>{noteKindText[note.kind]}:</strong> {note.text}
        </Text>
      ))}
      <p className={classes.source} lang="id">
        {sopText.source(ladder.source.document)}
      </p>
    </SectionCard>
  );
}

function Level({ level, ladder }: { level: SupportLevel; ladder: SupportLadder }) {
  const t = useText(proceduresText);
  const next = ladder.levels.find(({ code }) => code === level.escalatesTo);
  return (
    <li className={classes.level} data-added={!level.inSource || undefined}>
      <div className={classes.levelHead}>
        {level.title}
        {level.kind && <StateBadge tone={level.kind === 'technical' ? 'done' : 'plain'} text={t[level.kind]} />}
        <Text size="sm" c="dimmed">
          {next ? `${t.escalatesTo} ${next.title}` : t.topLevel}
        </Text>
      </div>
      {level.teams.length > 0 && (
        <Text size="sm">
          {t.teams}: {level.teams.join('; ')}
        </Text>
      )}
      {level.duties.length > 0 ? (
        <ol aria-label={t.duties}>
          {level.duties.map((duty) => (
            <li key={duty.text}>
              {duty.text}
              {duty.items.length > 0 && (
                <ol>
                  {duty.items.map((item) => (
                    <li key={item.text}>{item.text}</li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      ) : (
        <Text size="sm" c="dimmed">
          {t.noDuties}
        </Text>
      )}
      {!level.inSource && (
        <Text size="sm" c="dimmed">
          {t.ladderAdded}
        </Text>
      )}
    </li>
  );
}
