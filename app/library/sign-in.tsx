'use client'

import { type FormEvent, useState } from 'react'
import { useWords } from '../messages/words.tsx'
import { PageTitle } from '../shell/page-title.tsx'

/** Asks for the access token; a right one leaves a cookie, and `onSignIn` looks again. */
export function SignIn({ onSignIn }: { onSignIn: () => void }) {
  const words = useWords()
  const [refused, setRefused] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const token = String(new FormData(event.currentTarget).get('token'))
    const response = await fetch('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    setRefused(!response.ok)
    if (response.ok) onSignIn()
  }

  return (
    <main className="grid min-h-room place-content-center p-6">
      <PageTitle part={null} />
      <form onSubmit={submit} className="grid w-80 max-w-full gap-3">
        <h1 className="font-semibold text-lg">{words.title}</h1>
        <label htmlFor="token">{words.signIn}</label>
        <input
          id="token"
          name="token"
          type="password"
          autoComplete="current-password"
          required
          placeholder={words.token}
          aria-invalid={refused}
          className="rounded border border-rule bg-paper px-3 py-2"
        />
        {refused && <p role="alert">{words.wrongToken}</p>}
        <button type="submit" className="rounded bg-ink px-4 py-2 text-paper">
          {words.enter}
        </button>
      </form>
    </main>
  )
}
