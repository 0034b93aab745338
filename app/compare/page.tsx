import { ComparePage } from './compare-page.tsx'

export default function Page() {
  return <ComparePage />
}
