'use client'

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { Document } from '#lib/contract.ts'
import { Composer, type ComposerHandle } from '../chat/composer.tsx'
import { useGenerator } from '../chat/use-generator.ts'
import { DropTarget } from '../library/adding/drop-target.tsx'
import { AddingTray } from '../library/adding/tray.tsx'
import { useChoice } from '../library/choice/use-choice.ts'
import { LanguagesProvider } from '../library/languages.tsx'
import type { Library } from '../library/use-library.ts'
import { useWords } from '../messages/words.tsx'
import { PageTitle } from '../shell/page-title.tsx'
import { AskProvider, takeDraft } from './ask.tsx'
import { ConversationBar } from './conversation-bar.tsx'
import { FoldButton } from './fold-button.tsx'
import { PaneSwitch } from './pane-switch.tsx'
import { Papers } from './papers.tsx'
import { RightSide, RightSideProvider } from './right-side.tsx'
import { Standing } from './standing.tsx'
import { useConversation } from './use-conversation.ts'
import { useFocusKey } from './use-focus-key.ts'
import { usePanes } from './use-panes.ts'
import { Welcome } from './welcome.tsx'

const noDocuments: Document[] = []
const noGenerators = { generators: [], hosted: [] }
const loadConversation = () => import('../chat/conversation.tsx')
const Conversation = lazy(loadConversation)
const GeneratorChoice = lazy(() => import('../chat/generator-choice.tsx'))

type Props = { library: Library; refresh: () => void }

/** Three panes on a desk: papers, conversation, source. */
export function ReadingDesk({ library, refresh }: Props) {
  const words = useWords()
  const panes = usePanes()
  const conversation = useConversation(panes.detach)
  const [busy, setBusy] = useState(false)
  const composer = useRef<ComposerHandle>(null)
  useFocusKey('/', composer)
  const { setFront } = panes
  const begin = useCallback(
    (draft: string) => {
      setFront('conversation')
      composer.current?.write(draft)
    },
    [setFront],
  )
  useEffect(() => {
    const draft = takeDraft()
    if (draft !== '') begin(draft)
  }, [begin])

  function beginAnew() {
    conversation.beginAnew()
    composer.current?.focus()
  }

  const documents = library.state === 'open' ? library.documents : noDocuments
  const { generators: offered, hosted } = library.state === 'open' ? library.health : noGenerators
  const [generator, chooseGenerator] = useGenerator(offered)
  const { choice, asked: chosenIds } = useChoice(documents)
  const chosen = documents.filter(({ id }) => chosenIds.has(id))
  const askedIds = chosen.length === documents.length ? undefined : chosen.map(({ id }) => id)
  const noneChosen = documents.length > 0 && chosen.length === 0

  function ask(question: string) {
    panes.setFront('conversation')
    conversation.ask({
      order: Date.now(),
      question,
      documents: askedIds,
      searched: {
        documents: chosen.length,
        passages: chosen.reduce((sum, { passages }) => sum + passages, 0),
      },
    })
  }

  const shown = (pane: typeof panes.front) => (panes.front === pane ? 'flex' : 'hidden')
  const besideSource = panes.right === null ? 'desk:flex' : 'desk:hidden wide:flex'

  return (
    <RightSideProvider panes={panes}>
      <AskProvider value={begin}>
        <LanguagesProvider documents={documents}>
          <PageTitle part={null} />
          <DropTarget />
          <div className="flex h-room flex-col overflow-clip desk:flex-row">
            <PaneSwitch front={panes.front} right={panes.right} onSwitch={panes.setFront} />
            <aside
              aria-label={words.panes.papers}
              className={`${shown('papers')} ${panes.papersOpen ? besideSource : 'desk:hidden'} min-h-0 flex-1 flex-col desk:w-72 desk:flex-none desk:border-rule desk:border-e`}
            >
              <div className="flex items-center justify-between px-4 py-3">
                <h2 className="font-semibold">{words.panes.papers}</h2>
                <button
                  type="button"
                  onClick={() => panes.openMentions('')}
                  className="ms-auto me-1 rounded px-2 py-0.5 text-faint text-sm underline underline-offset-4 hover:text-ink"
                >
                  {words.mentions}
                </button>
                <FoldButton label={words.foldPapers} onFold={() => panes.setPapersOpen(false)}>
                  «
                </FoldButton>
              </div>
              <Papers library={library} choice={choice} asked={chosenIds} />
            </aside>
            <main
              aria-label={words.panes.conversation}
              className={`${shown('conversation')} min-h-0 min-w-0 flex-1 flex-col bg-paper desk:flex`}
            >
              {!panes.papersOpen && (
                <div className="hidden px-3 pt-2.5 desk:block">
                  <FoldButton label={words.unfoldPapers} onFold={() => panes.setPapersOpen(true)}>
                    »
                  </FoldButton>
                </div>
              )}
              <ConversationBar
                current={conversation.standing?.id ?? null}
                busy={busy}
                onOpen={conversation.open}
                onBeginAnew={beginAnew}
              />
              <h1 className="sr-only">{words.panes.conversation}</h1>
              <Standing library={library} begun={conversation.standing !== null} />
              <AddingTray />
              <div className="[container-type:size] relative min-h-0 flex-1 overflow-y-auto">
                {conversation.standing ? (
                  <Suspense fallback={null}>
                    <Conversation
                      key={conversation.standing.id}
                      {...conversation.standing}
                      offered={offered}
                      generator={generator}
                      onBusy={setBusy}
                      onAsk={ask}
                      onBeginAnew={beginAnew}
                    />
                  </Suspense>
                ) : (
                  <Welcome library={library} asked={askedIds} onAsk={ask} onLook={refresh} />
                )}
              </div>
              <Composer
                ref={composer}
                busy={busy}
                obstacle={noneChosen ? words.tickOne : null}
                onApproach={loadConversation}
                onAsk={ask}
              >
                {offered.length > 1 && (
                  <Suspense fallback={null}>
                    <GeneratorChoice
                      offered={offered}
                      hosted={hosted}
                      chosen={generator}
                      onChoose={chooseGenerator}
                    />
                  </Suspense>
                )}
              </Composer>
            </main>
            <RightSide panes={panes} />
          </div>
        </LanguagesProvider>
      </AskProvider>
    </RightSideProvider>
  )
}
