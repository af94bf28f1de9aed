import { Select } from '@mantine/core';
import { type Channel, channels } from '../../../../shared/domain/vocabulary.ts';
import { channelText } from '../../../../shared/text/vocabulary.ts';
import { useText } from '../../../ui/index.ts';

/** Through which channel something was said. */
export function ChannelSelect(props: { label: string; value: Channel; onChange: (value: Channel) => void }) {
  const names = useText(channelText);
  return (
    <Select
      label={props.label}
      allowDeselect={false}
      data={channels.map((value) => ({ value, label: names[value] }))}
      value={props.value}
      onChange={(next) => props.onChange(channels.find((known) => known === next) ?? props.value)}
    />
  );
}
