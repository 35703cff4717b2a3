import { NumberField as AriaNumberField, Input, Label, type NumberFieldProps } from 'react-aria-components'
import { classes } from './classes.ts'
import { FIELD, LABEL } from './fieldLook.ts'

export interface NumberInputProps extends Omit<NumberFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string
  readonly labelUnseen?: boolean
  readonly placeholder?: string | undefined
  readonly className?: string
}

/** A number to type; arrow keys step it. The value is handed on at Enter or when the field is left. */
export function NumberField({ label, labelUnseen, placeholder, className, ...rest }: NumberInputProps) {
  return (
    <AriaNumberField {...rest} className={classes('flex flex-col gap-1', className)}>
      <Label className={labelUnseen ? 'unseen' : LABEL}>{label}</Label>
      <Input
        placeholder={placeholder}
        className={classes(
          FIELD,
          'figures h-8 text-xs placeholder:font-sans placeholder:tracking-normal placeholder:[word-spacing:0.08em]',
        )}
      />
    </AriaNumberField>
  )
}
