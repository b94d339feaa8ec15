import type { GraphStore } from "../../store/port.ts";
import { json, type Reply } from "./respond.ts";

/** A store that takes longer to say its revision is of no use to a query. */
const READY_TIMEOUT_MS = 2_000;

/** The process is up. */
export function health(): Reply {
  return json(200, { status: "up" });
}

/** The store answers; 503 where it does not. */
export async function readiness(store: GraphStore): Promise<Reply> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, READY_TIMEOUT_MS, false);
  });
  const answers = Promise.resolve()
    .then(() => store.view.revision())
    .then(
      () => true,
      () => false,
    );
  const ready = await Promise.race([answers, late]);
  clearTimeout(timer);
  return ready
    ? json(200, { status: "ready", engine: store.engine })
    : json(503, { status: "unavailable", engine: store.engine });
}
