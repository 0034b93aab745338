'use client'

import { useCallback, useEffect, useState } from 'react'

/**
 * Whether the page's address asks for the timeline, and on which topic (empty for everything): null
 * where it does not. Each change is an entry of the browser's history.
 * @param detach gives the state of such an entry.
 */
export function useTimelineAddress(
  detach: () => object,
): [string | null, (topic: string | null) => void] {
  const [topic, setTopic] = useState<string | null>(null)

  useEffect(() => {
    const follow = () => setTopic(topicIn(location.href))
    follow()
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])

  const go = useCallback(
    (next: string | null) => {
      const url = new URL(location.href)
      url.searchParams.delete('view')
      url.searchParams.delete('about')
      if (next !== null) url.searchParams.set('view', 'timeline')
      if (next) url.searchParams.set('about', next)
      if (url.href !== location.href) history.pushState(detach(), '', url.href)
      setTopic(next)
    },
    [detach],
  )

  return [topic, go]
}

function topicIn(address: string): string | null {
  const { searchParams } = new URL(address)
  if (searchParams.get('view') !== 'timeline') return null
  return (searchParams.get('about') ?? '').toWellFormed().trim().slice(0, 400)
}
