import { Anchor, Drawer, Stack, Text } from '@mantine/core';
import { laneOf, type ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import type { Step } from '../../../shared/domain/procedure/step.ts';
import { timeOf } from '../../../shared/text/procedure-columns.ts';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { noteKindText, sopText } from '../../../shared/text/procedures-paper.ts';
import { DefinitionList, useText } from '../../ui/index.ts';
import classes from './procedures.module.css';
import { useWays } from './ways.ts';

/** Everything the SOP says about one step. */
export function StepDrawer({ doc, step, onClose }: { doc: ProcedureDocument; step?: Step; onClose: () => void }) {
  const t = useText(proceduresText);
  return (
    <Drawer
      opened={step !== undefined}
      onClose={onClose}
      position="right"
      size={420}
      title={step && t.stepOf(step.printedNumber ?? step.id, laneOf(doc, step).title)}
      closeButtonProps={{ 'aria-label': t.close }}
      overlayProps={{ backgroundOpacity: 0.15 }}
    >
      {step && <StepDetails doc={doc} step={step} />}
    </Drawer>
  );
}

function StepDetails({ doc, step }: { doc: ProcedureDocument; step: Step }) {
  const t = useText(proceduresText);
  const ways = useWays(doc, step);
  return (
    <Stack gap="md" lang="id">
      <Text className={classes.prewrap}>{step.activity}</Text>
      <DefinitionList
        items={[
          { term: sopText.requirements, value: step.requirementText ?? undefined },
          { term: sopText.time, value: timeOf(step) },
          { term: sopText.output, value: step.output ?? undefined },
          { term: sopText.remark, value: step.remark ?? undefined },
          {
            term: t.goesTo,
            value: ways.map(({ label, to }) => <div key={`${label} ${to}`}>{label ? `${label}: ${to}` : to}</div>),
          },
        ]}
      />
      {step.opens && (
        <Text size="sm">
          {t.opens(doc.related.find((related) => related.code === step.opens)?.title ?? step.opens)}.{' '}
          <Anchor href={`#/sop/baca/${step.opens}`}>{t.openOther}</Anchor>
        </Text>
      )}
      <div>
        <Text fw={600} size="sm">
          {sopText.notes}
        </Text>
        {step.notes.length === 0 && (
          <Text size="sm" c="dimmed">
            {t.noNotes}
          </Text>
        )}
        {step.notes.map((note) => (
          <Text key={note.text} size="sm" mt={4}>
            <strong>{noteKindText[note.kind]}:</strong> {note.text}
          </Text>
        ))}
      </div>
    </Stack>
  );
}
