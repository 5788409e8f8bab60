import type { ComponentChildren, Ref } from 'preact';

interface FormProps {
  class: string;
  formRef?: Ref<HTMLFormElement>;
  /** Enter in a field, or a button of type `submit`. */
  onSubmit: () => void;
  children: ComponentChildren;
}

/** A form that sends nothing anywhere and stays on its page. */
export const Form = ({ formRef = null, onSubmit, ...rest }: FormProps) => (
  <form
    ref={formRef}
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
    {...rest}
  />
);
