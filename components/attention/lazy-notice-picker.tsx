import { useEffect, useState } from 'preact/hooks';
import type { NoticePickerProps } from './notice-picker.tsx';

type Picker = (props: NoticePickerProps) => preact.JSX.Element;

/** The notice picker, loaded when it is first asked for: most openings of the list never need it. */
export function LazyNoticePicker(props: NoticePickerProps) {
  const [loaded, setLoaded] = useState<{ Picker: Picker }>();
  useEffect(() => {
    void import('./notice-picker.tsx').then(({ NoticePicker }) => setLoaded({ Picker: NoticePicker }));
  }, []);
  return loaded ? <loaded.Picker {...props} /> : null;
}
