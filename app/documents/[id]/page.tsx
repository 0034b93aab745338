import { SourcePage } from '../../source/source-page.tsx'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <SourcePage documentId={id} />
}
