import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { useText } from '../../ui/index.ts';
import classes from './visits.module.css';

/** A given rating as stars and, for those who hear it, as words. */
export function Rating({ value }: { value: number | null }) {
  const t = useText(visitsText);
  if (value === null) return <span className={classes.quiet}>{t.noRating}</span>;
  return (
    <span role="img" aria-label={t.ratingOf(value)} className={classes.stars}>
      {[1, 2, 3, 4, 5].map((star) =>
        star <= value ? <IconStarFilled key={star} size={14} /> : <IconStar key={star} size={14} stroke={1.5} />,
      )}
    </span>
  );
}
