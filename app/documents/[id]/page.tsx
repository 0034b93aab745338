import { SourcePage } from '../../source/source-page.tsx'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params
  const { start, end } = await searchParams
  return <SourcePage documentId={id} start={readOffset(start)} end={readOffset(end)} />
}

function readOffset(value: string | string[] | undefined): number | null {
  return typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : null
}
