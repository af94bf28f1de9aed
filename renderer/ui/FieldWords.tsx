import { useEffect } from 'react';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

/** What the browser says about a field left empty or mistyped, in the officer's language instead of the browser's. */
export function FieldWords() {
  const t = useText(uiText);
  useEffect(() => {
    const say = ({ target }: Event) => {
      if (!isField(target)) return;
      const { valueMissing, customError } = target.validity;
      if (!customError) target.setCustomValidity(valueMissing ? t.fieldNeeded : t.fieldWrong);
    };
    const unsay = ({ target }: Event) => {
      if (isField(target)) target.setCustomValidity('');
    };
    document.addEventListener('invalid', say, true);
    document.addEventListener('input', unsay, true);
    return () => {
      document.removeEventListener('invalid', say, true);
      document.removeEventListener('input', unsay, true);
    };
  }, [t]);
  return null;
}
