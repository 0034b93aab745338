'use client'

import { useEffect, useState } from 'react'
import { useWords } from '../../messages/words.tsx'
import { giveFiles } from './door.ts'
import { givenByDrop } from './given.ts'

/** Takes files and folders that are dropped anywhere on the page, and says so while they hover. */
export function DropTarget() {
  const words = useWords()
  const [hovering, setHovering] = useState(false)

  useEffect(() => {
    // The pointer enters a child before it leaves the parent: how many elements it is in.
    let depth = 0
    const enter = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth += 1
      setHovering(true)
    }
    const leave = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      depth -= 1
      if (depth <= 0) setHovering(false)
    }
    const over = (event: DragEvent) => {
      if (event.dataTransfer === null || (!holdsFiles(event) && isTextField(event.target))) return
      event.preventDefault()
      // A link that is dropped would take the reader away from the page.
      event.dataTransfer.dropEffect = holdsFiles(event) ? 'copy' : 'none'
    }
    const drop = (event: DragEvent) => {
      depth = 0
      setHovering(false)
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      void giveFiles(givenByDrop(event.dataTransfer))
    }
    addEventListener('dragenter', enter)
    addEventListener('dragleave', leave)
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragenter', enter)
      removeEventListener('dragleave', leave)
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [])

  if (!hovering) return null
  return (
    <div className="pointer-events-none fixed inset-0 z-30 grid place-content-center bg-desk/80 p-6">
      <p className="rounded-xl border-2 border-ink border-dashed bg-paper px-10 py-8 text-center text-lg">
        {words.dropHere}
      </p>
    </div>
  )
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea')
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
