import type { User } from "../api/access.ts";
import { Badge } from "../ui/Badge.tsx";
import { useWords } from "../words/index.ts";

export function UserState({ user }: { user: User }) {
  const { access } = useWords();
  if (!user.enabled) return <Badge tone="warn">{access.disabled}</Badge>;
  if (user.passwordTemporary) return <Badge>{access.temporary}</Badge>;
  return <span className="mute">{access.enabled}</span>;
}
