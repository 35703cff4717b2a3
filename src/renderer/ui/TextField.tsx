import type { ReactNode } from 'react'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import { classes } from './classes.ts'
import { FAULT, FIELD, HELP, LABEL } from './fieldLook.ts'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className' | 'style'> {
  readonly label: string
  /** The label is only for screen readers. */
  readonly labelUnseen?: boolean
  readonly placeholder?: string
  readonly help?: ReactNode
  readonly fault?: string | undefined
  /** More than one makes a text area. */
  readonly lines?: number
  readonly className?: string
}

export function TextField({
  label,
  labelUnseen,
  placeholder,
  help,
  fault,
  lines = 1,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={fault !== undefined} className={classes('flex flex-col gap-1', className)}>
      <Label className={labelUnseen ? 'unseen' : LABEL}>{label}</Label>
      {lines > 1 ? (
        <TextArea rows={lines} placeholder={placeholder} className={classes(FIELD, 'resize-none py-2 leading-5')} />
      ) : (
        <Input placeholder={placeholder} className={classes(FIELD, 'h-8')} />
      )}
      {help ? (
        <Text slot="description" className={HELP}>
          {help}
        </Text>
      ) : null}
      <FieldError className={FAULT}>{fault}</FieldError>
    </AriaTextField>
  )
}
