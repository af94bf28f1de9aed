import { profileText } from '../../../shared/text/settings.ts';
import { useText } from '../../ui/index.ts';

/** The three zones of Indonesia as choices. */
export function useZones() {
  const t = useText(profileText);
  return [
    { value: 'Asia/Jakarta', label: t.wib },
    { value: 'Asia/Makassar', label: t.wita },
    { value: 'Asia/Jayapura', label: t.wit },
  ];
}
