import type { UseFormReturnType } from '@mantine/form';

/**
 * After somebody else saved first: the form now builds on what they saved, and keeps what was typed here. Fields nobody
 * touched here become theirs, so that saving again does not undo their work.
 */
export function keepTyped<T extends object>(form: UseFormReturnType<T>, theirs: T): void {
  const typed = Object.fromEntries(Object.entries(form.getValues()).filter(([field]) => form.isDirty(field)));
  form.setInitialValues(theirs);
  form.setValues({ ...theirs, ...typed });
}
