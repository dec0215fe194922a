import "server-only";

/**
 * Figures counted once while the record has not moved: every change of business data appends to the record, so the same question
 * in the same turn has the same answer. Outside the web server nothing is kept.
 */
type Kept = { turn: string; figures: Map<string, unknown> };

const kept: Kept = { turn: "", figures: new Map() };

/** Questions kept in one turn; further ones are answered anew. */
const QUESTIONS_AT_MOST = 500;

/**
 * The figure for the question, counted by `work` unless it was counted in this turn already. The turn was read before any
 * business data of the request, so what is kept can be newer than its turn, never older.
 *
 * @param question everything the figure depends on besides business data: whose reach, which conditions, which day
 */
export async function keptFigure<T>(question: string, work: () => Promise<T>): Promise<T> {
  const turn = globalThis.xuanrenAnswerNotes?.getStore()?.visit?.turn;
  if (turn === undefined) return work();
  if (kept.turn !== turn) {
    kept.turn = turn;
    kept.figures = new Map();
  }
  const { figures } = kept;
  const known = figures.get(question);
  if (known !== undefined) return known as T;
  const figure = await work();
  if (figures.size < QUESTIONS_AT_MOST) figures.set(question, figure);
  return figure;
}
