import { Callout } from "./callout";
import type { DoneAnswer } from "./left-answer";

/** What was done, and the way on where there is one. `live` where it is not inside a live region already. */
export function DoneCallout({ answer, live }: { answer: DoneAnswer; live?: "status" }) {
  return (
    <Callout tone="done" live={live} title={answer.message}>
      {answer.href === undefined ? null : (
        <p>
          <a href={answer.href}>继续</a>
        </p>
      )}
    </Callout>
  );
}
