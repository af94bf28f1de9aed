import { Button, NumberInput, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import type { officeProfile } from '../../../shared/contract/office.ts';
import { profileText, settingsText } from '../../../shared/text/settings.ts';
import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.tsx';
import { fieldErrors, troubleOf } from '../../api/refusals.ts';
import {
  ErrorState,
  FieldRow,
  FormActions,
  keepTyped,
  Loading,
  SectionCard,
  useNotices,
  useText,
} from '../../ui/index.ts';
import { LogoField } from './LogoField.tsx';
import { ladders } from './ladders.ts';
import classes from './office.module.css';
import { ProfileTrouble } from './ProfileTrouble.tsx';
import { useZones } from './zones.ts';

type Profile = z.infer<typeof officeProfile>;
type Saved = Profile & { version: number };

/** The office's own data: identity, letterhead, signatories, way of working. */
export function ProfilePane() {
  const t = useText(settingsText);
  const profile = useQuery(api.office.profile.queryOptions());
  if (profile.isPending) return <Loading />;
  if (profile.data === undefined) {
    const { message } = troubleOf(profile.error, t.unreachable);
    return <ErrorState body={message} onRetry={() => void profile.refetch()} />;
  }
  return <ProfileForm saved={profile.data} />;
}

function ProfileForm({ saved }: { saved: Saved }) {
  const t = useText(profileText);
  const s = useText(settingsText);
  const zones = useZones();
  const notices = useNotices();
  const { version: _, ...initialValues } = saved;
  const form = useForm<Profile>({ initialValues });
  // The version the form builds on: news of a colleague's save must not make it the newer one unseen.
  const [version, setVersion] = useState(saved.version);
  const save = useMutation(
    api.office.saveProfile.mutationOptions({
      onSuccess: (next) => {
        const { version: __, ...values } = next;
        queries.setQueryData(api.office.profile.queryKey(), next);
        setVersion(next.version);
        form.setInitialValues(values);
        form.setValues(values);
        notices.done(s.saved);
      },
      onError: (error) => {
        const trouble = troubleOf(error, s.unreachable);
        const fields = Object.entries(fieldErrors(trouble)).map(([path, message]) => [
          path.replace('profile.', ''),
          message,
        ]);
        form.setErrors(Object.fromEntries(fields));
        // What was typed stays; the next save builds on what the colleague saved.
        if (trouble.code === 'CONFLICT')
          void queries.invalidateQueries({ queryKey: api.office.profile.key() }).then(takeOver);
      },
    }),
  );
  const takeOver = () => {
    const stored = queries.getQueryData(api.office.profile.queryKey());
    if (!stored) return;
    const { version: newest, ...theirs } = stored;
    setVersion(newest);
    keepTyped(form, theirs);
  };
  return (
    <form className={classes.form} onSubmit={form.onSubmit((profile) => save.mutate({ version, profile }))}>
      <SectionCard title={t.identity}>
        <div className={classes.fields}>
          <FieldRow>
            <TextInput label={t.name} required {...form.getInputProps('name')} />
            <Select label={t.zone} data={zones} allowDeselect={false} {...form.getInputProps('zone')} />
          </FieldRow>
          <FieldRow>
            <TextInput label={t.government} {...form.getInputProps('government')} />
            <TextInput label={t.unit} {...form.getInputProps('unit')} />
          </FieldRow>
          <FieldRow>
            <TextInput label={t.path} description={t.pathHelp} required {...form.getInputProps('path')} />
            <TagsInput
              label={t.aliases}
              description={t.aliasesHelp}
              maxTags={10}
              size="sm"
              {...form.getInputProps('aliases')}
            />
          </FieldRow>
        </div>
      </SectionCard>
      <SectionCard title={t.letterhead}>
        <div className={classes.fields}>
          <LogoField
            value={form.values.logoPng}
            error={form.errors.logoPng}
            onChange={(value) => form.setFieldValue('logoPng', value)}
          />
          <Textarea label={t.address} minRows={2} {...form.getInputProps('address')} />
          <FieldRow>
            <TextInput label={t.phone} {...form.getInputProps('phone')} />
            <TextInput label={t.email} type="email" {...form.getInputProps('email')} />
            <TextInput label={t.website} {...form.getInputProps('website')} />
            <Select
              label={t.paperSize}
              data={['A4', 'F4']}
              allowDeselect={false}
              {...form.getInputProps('paperSize')}
            />
          </FieldRow>
          {(['prepared', 'reviewed', 'approved'] as const).map((who) => (
            <fieldset key={who} className={classes.signatory}>
              <legend>{t[who]}</legend>
              <FieldRow>
                <TextInput label={t.position} {...form.getInputProps(`signatories.${who}.position`)} />
                <TextInput label={t.person} {...form.getInputProps(`signatories.${who}.name`)} />
                <TextInput label={t.nip} {...form.getInputProps(`signatories.${who}.nip`)} />
              </FieldRow>
            </fieldset>
          ))}
        </div>
      </SectionCard>
      <SectionCard title={t.work}>
        <div className={classes.fields}>
          <FieldRow>
            <NumberInput
              label={t.autoLock}
              description={t.autoLockHelp}
              min={0}
              max={480}
              {...form.getInputProps('autoLockMinutes')}
            />
            <Select
              label={t.ladder}
              description={'\u00a0'}
              data={ladders(t)}
              allowDeselect={false}
              {...form.getInputProps('ladder')}
            />
          </FieldRow>
          <FieldRow>
            <NumberInput label={t.dueSoon} min={1} max={480} {...form.getInputProps('dueSoonMinutes')} />
            <NumberInput label={t.reopenDays} min={0} max={90} {...form.getInputProps('reopenDays')} />
          </FieldRow>
        </div>
      </SectionCard>
      {save.isError && (
        <ProfileTrouble
          trouble={troubleOf(save.error, s.unreachable)}
          onTheirs={() => {
            form.reset();
            save.reset();
          }}
        />
      )}
      <div className={classes.bar}>
        <FormActions>
          {form.isDirty() && <span className={classes.unsaved}>{s.unsaved}</span>}
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {s.save}
          </Button>
        </FormActions>
      </div>
    </form>
  );
}
