import { LibraryPage } from '../library/library-page.tsx'

export default function Page() {
  return <LibraryPage />
}
