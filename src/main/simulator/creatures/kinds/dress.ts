import type { PersonForm } from '../bodies/person/personForm.ts'

/** What is settled of a person; the seed settles the rest. */
export type Dress = Partial<PersonForm>
