'use client'

import { SignIn } from '../library/sign-in.tsx'
import { useLibrary } from '../library/use-library.ts'
import { ReadingDesk } from './reading-desk.tsx'

/** The first page: the reading desk, or the door to it where it is locked. */
export function Desk() {
  const { library, refresh } = useLibrary()
  if (library.state === 'failed' && library.problem.code === 'unauthorised') {
    return <SignIn onSignIn={refresh} />
  }
  return <ReadingDesk library={library} refresh={refresh} />
}
