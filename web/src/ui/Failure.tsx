import { Refusal, UNREACHABLE } from "../api/refusal.ts";
import { fill, useWords } from "../words/index.ts";
import { Alert } from "./Alert.tsx";
import { Button, ButtonLink } from "./Button.tsx";
import { Empty } from "./Empty.tsx";

/** The sentence for a failure: the server's own where it gave one. */
export function useFailureText(): (failure: Error) => string {
  const { common } = useWords();
  return (failure) => {
    if (!(failure instanceof Refusal)) return common.failed;
    if (failure.code === UNREACHABLE) return common.unreachable;
    const wait = failure.retryAfterSeconds;
    const again = wait ? ` ${fill(common.retryIn, { n: wait })}` : "";
    return (failure.message || common.failed) + again;
  };
}

/** What stands where a page or a panel could not be shown. */
export function Failure({ failure, retry }: { failure: Error; retry?: () => void }) {
  const { common } = useWords();
  const text = useFailureText();
  if (failure instanceof Refusal && failure.status === 403) {
    const { missing } = failure;
    const why = missing ? fill(common.forbiddenWhy, missing) : failure.message;
    return <Forbidden why={why} />;
  }
  if (failure instanceof Refusal && failure.status === 404) {
    return (
      <Empty title={common.notFound} why={common.notFoundWhy}>
        <ButtonLink to="/">{common.toStart}</ButtonLink>
      </Empty>
    );
  }
  return (
    <div className="pad stack">
      <Alert tone="critical">
        {text(failure)}
        {failure instanceof Refusal && failure.requestId && (
          <div className="mute mono">{fill(common.requestId, { id: failure.requestId })}</div>
        )}
      </Alert>
      {retry && (
        <div>
          <Button onClick={retry}>{common.reload}</Button>
        </div>
      )}
    </div>
  );
}

function Forbidden({ why }: { why: string }) {
  const { common } = useWords();
  return (
    <Empty title={common.forbidden} why={why}>
      <ButtonLink to="/">{common.toStart}</ButtonLink>
    </Empty>
  );
}

/** A door that is not the reader's, said before the server has to. */
export function Missing({ action, resource }: { action: string; resource: string }) {
  const { common } = useWords();
  return (
    <Empty why={fill(common.forbiddenWhy, { action, resource })}>
      <ButtonLink to="/">{common.toStart}</ButtonLink>
    </Empty>
  );
}
