import { Desk } from './desk/desk.tsx'

export default function Page() {
  return <Desk />
}
