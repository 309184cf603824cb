/** Names of students: written out, or hidden until tapped while a projector is on. */
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { displayName, type Student } from '../../domain/roster';
import { words } from './words';

export interface Names {
  readonly hidden: boolean;
  readonly isShown: (student: string) => boolean;
  readonly show: (student: string) => void;
}

const NamesContext = createContext<Names>({ hidden: false, isShown: () => true, show: () => undefined });
export const NamesProvider = NamesContext.Provider;

/** Which names are hidden; turning the projector on hides all again. */
export function useNames(): Names & { readonly setHidden: (hidden: boolean) => void } {
  const [hidden, setHidden] = useState(false);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  return {
    hidden,
    isShown: (student) => !hidden || shown.has(student),
    show: (student) => setShown(new Set([...shown, student])),
    setHidden(next) {
      setHidden(next);
      setShown(new Set());
    },
  };
}

/** Whether names are hidden on this page. */
export function useShownNames(): Names {
  return useContext(NamesContext);
}

/** The name as a page may say it now. */
export function useSpokenName(): (student: Student) => string {
  const names = useContext(NamesContext);
  return (student) => (names.isShown(student.id) ? displayName(student) : words.hiddenName);
}

export function Name({ student }: { readonly student: Student }) {
  const names = useContext(NamesContext);
  if (names.isShown(student.id)) return <span>{displayName(student)}</span>;
  return (
    <button type="button" class="hidden-name" title={words.showName} onClick={() => names.show(student.id)}>
      {words.hiddenName}
    </button>
  );
}
