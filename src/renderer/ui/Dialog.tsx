import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'
import { useSay } from './languageStore.ts'

export interface DialogProps {
  readonly title: string
  /** The title is only for screen readers, and there is no close button: a palette. */
  readonly bare?: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly width?: keyof typeof WIDTHS
  readonly children: ReactNode
}

const WIDTHS = { narrow: 'w-[440px]', middle: 'w-[560px]', wide: 'w-[720px]' }

/** A window in front of the room. Escape and a press outside close it; focus stays inside and then returns. */
export function Dialog({ title, bare, isOpen, onClose, width = 'narrow', children }: DialogProps) {
  const say = useSay()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className={classes(
        'fixed inset-0 z-40 flex justify-center bg-night/70 p-6',
        bare ? 'items-start pt-[12vh]' : 'items-center',
      )}
    >
      <Modal className={classes('max-h-full max-w-full rounded-lg bg-panel shadow-float', WIDTHS[width])}>
        <AriaDialog className="flex max-h-[calc(100vh-48px)] flex-col outline-none">
          <div className={classes('flex items-center justify-between', bare ? 'unseen' : 'px-5 pt-4 pb-3')}>
            <Heading slot="title" className="text-base font-semibold">
              {title}
            </Heading>
            {bare ? null : <IconButton icon={X} label={say('common.close')} onPress={onClose} size="small" />}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
