/** Carries a person through what an act asks: shows each question, does the act again with the answers, shows a refusal. */
import { useRef, useState } from 'preact/hooks';
import type { Answer, Asking, Question } from '../worker/protocol';

export interface Asker {
  /** The question on the screen. */
  readonly question: Question | null;
  readonly answer: (answer: Answer) => void;
  /** @returns what the act gave, or null when it was refused */
  readonly through: <T>(attempt: (answers: readonly Answer[]) => Promise<Asking<T>>) => Promise<{ value: T } | null>;
  /** Shows words with an OK button. */
  readonly tell: (title: string, text: string) => Promise<void>;
}

export function useAsking(): Asker {
  const [question, setQuestion] = useState<Question | null>(null);
  const waiting = useRef<((answer: Answer) => void) | null>(null);

  const put = (next: Question): Promise<Answer> =>
    new Promise((done) => {
      waiting.current = (answer) => {
        waiting.current = null;
        setQuestion(null);
        done(answer);
      };
      setQuestion(next);
    });
  const tell = async (title: string, text: string): Promise<void> => {
    await put({ kind: 'alert', title, text, buttons: ['OK'] });
  };

  return {
    question,
    answer: (answer) => waiting.current?.(answer),
    tell,
    async through(attempt) {
      const answers: Answer[] = [];
      for (;;) {
        const outcome = await attempt(answers);
        if ('done' in outcome) return { value: outcome.done };
        if ('refused' in outcome) {
          await tell('There was a problem', outcome.refused);
          return null;
        }
        answers.push(await put(outcome.asks));
      }
    },
  };
}
