import type { Ref } from 'preact';
import { Input } from './field.tsx';

interface SearchInputProps {
  /** What is searched; it stands in the field while that is empty. */
  label: string;
  value: string;
  maxLength?: number;
  inputRef?: Ref<HTMLInputElement>;
  onValue: (value: string) => void;
}

/** A field to search a list by. */
export const SearchInput = ({ label, ...rest }: SearchInputProps) => (
  <Input type="search" label={label} placeholder={label} {...rest} />
);
